import type { Comparison } from "./compare-texts.ts";

/**
 * Extractive claims reach 1. On the dev parts of guard suite and claim pairs any bound from 0.4 to 0.6 gives the
 * same balanced accuracy within 0.4 points, and a higher one refuses faithful paraphrases.
 */
export const MIN_TOKEN_SUPPORT = 0.5;

/** Share of the claim's units that the quotes hold, 0 to 1. A claim without units has 0. */
export function tokenSupport({ alignment }: Comparison): number {
  if (alignment.length === 0) return 0;
  return alignment.filter((index) => index >= 0).length / alignment.length;
}
