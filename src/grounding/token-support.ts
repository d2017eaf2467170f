import type { Comparison } from "./compare-texts.ts";

/** Share of the claim's units that the quotes hold, 0 to 1. A claim without units has 0. */
export function tokenSupport({ alignment }: Comparison): number {
  if (alignment.length === 0) return 0;
  return alignment.filter((index) => index >= 0).length / alignment.length;
}
