/** The words for a code of the server; `other` for one that a later server may add. */
export function named(
  words: Readonly<Record<string, string>>,
  other: string,
): (code: string) => string {
  return (code) => (Object.hasOwn(words, code) ? (words[code] ?? other) : other);
}
