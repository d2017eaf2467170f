import type { Comparison } from "./compare-texts.ts";

/** Extractive claims reach 1; below this, words of the claim are not the quotes' (chosen on claim pairs, eval/). */
export const MIN_TOKEN_SUPPORT = 0.6;

/** Share of the claim's units that the quotes hold, 0 to 1. A claim without units has 0. */
export function tokenSupport({ alignment }: Comparison): number {
  if (alignment.length === 0) return 0;
  return alignment.filter((index) => index >= 0).length / alignment.length;
}
