import { tokenise } from "../text/tokens.ts";

/** Extractive claims reach 1; below this, words of the claim are not the quotes' (chosen on claim pairs, eval/). */
export const MIN_TOKEN_SUPPORT = 0.6;

/** Share of the claim's tokens that the quotes hold, 0 to 1; both folded. A claim without tokens has 0. */
export function tokenSupport(claim: string, quotes: string): number {
  const tokens = tokenise(claim);
  if (tokens.length === 0) return 0;
  const held = new Set(tokenise(quotes));
  return tokens.filter((token) => held.has(token)).length / tokens.length;
}
