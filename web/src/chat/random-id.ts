/** Random; `crypto.randomUUID` exists on secure origins only, and an intranet may speak plain HTTP. */
export function randomId(): string {
  const parts = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16));
  return parts.join("-");
}
