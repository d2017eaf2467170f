/** Whether one of the texts holds these words, upper or lower case. */
export function holdsWords(texts: readonly string[], words: string): boolean {
  const wanted = words.toLowerCase();
  return texts.some((text) => text.toLowerCase().includes(wanted));
}
