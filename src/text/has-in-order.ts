/** Whether a text holds all the characters in their order, with whatever between them. */
export function hasInOrder(text: string, characters: string): boolean {
  let found = 0;
  for (const character of text) if (character === characters[found]) found++;
  return found >= characters.length;
}
