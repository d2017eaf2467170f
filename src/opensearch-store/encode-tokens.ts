import { createHash } from "node:crypto";
import { MAX_FREQUENCY } from "../index-format/max-frequency.ts";

/** Stands between tokens; no token of ours holds it. */
export const TOKEN_SEPARATOR = "\u001f";

/** Takes the place of a token that occurs more often than is told apart: it counts for the length, and is never asked for. */
const FILLER = "\u001e";

/** Engines cut tokens that are longer than 255 characters. */
const LONGEST = 200;

/** A token as it is stored and asked for: itself, unless an engine would change it. */
export function encodeToken(token: string): string {
  const isPlain =
    token.length <= LONGEST &&
    !/\p{Surrogate}/u.test(token) &&
    !token.includes(TOKEN_SEPARATOR) &&
    !token.startsWith(FILLER) &&
    token !== "";
  if (isPlain) return token;
  const digest = createHash("sha256").update(Buffer.from(token, "utf16le")).digest("base64url");
  return `${FILLER}${digest}`;
}

/** A field's tokens as one text that the engine cuts at the separators, and does nothing else to. */
export function encodeField(tokens: readonly string[], field: keyof typeof MAX_FREQUENCY): string {
  const counts = new Map<string, number>();
  const encoded = tokens.map((token) => {
    const count = (counts.get(token) ?? 0) + 1;
    counts.set(token, count);
    return count > MAX_FREQUENCY[field] ? FILLER : encodeToken(token);
  });
  return encoded.join(TOKEN_SEPARATOR);
}
