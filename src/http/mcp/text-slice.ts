/** The part of `text` from `start` that fits into `maxLength` code units, without half a character at either end. */
export function sliceWholeCharacters(text: string, start: number, maxLength: number) {
  const from = isInsideCharacter(text, start) ? start + 1 : Math.min(start, text.length);
  const limit = Math.min(from + maxLength, text.length);
  const end = isInsideCharacter(text, limit) ? limit - 1 : limit;
  return { text: text.slice(from, end), start: from, end };
}

function isInsideCharacter(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
