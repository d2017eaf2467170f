/** Shorter words in common are taken for chance. */
const MIN_COMMON_CHARS = 2;

/**
 * Words before others: what the one ends with and the other begins with is said once (資助計劃 before 計劃的撥款額),
 * else they are joined by `link`, or by a space before Latin letters.
 */
export function joinWords(before: string, after: string, link = ""): string {
  const rest = after.trimStart();
  if (/^[a-z]/iu.test(rest)) return `${before} ${rest}`;
  for (let length = Math.min(before.length, rest.length); length >= MIN_COMMON_CHARS; length--) {
    if (before.endsWith(rest.slice(0, length))) return before + rest.slice(length);
  }
  return before + link + rest;
}
