import type { FailedCheck } from "../domain/grounding.ts";
import { findQuantities } from "../text/quantities.ts";

/** Every number, date part and percentage of the claim must be in the quotes; both texts folded. */
export function checkQuantities(claim: string, quotes: string): FailedCheck[] {
  const known = new Set(findQuantities(quotes).flatMap(({ readings }) => readings));
  const missing = findQuantities(claim).filter(
    ({ readings }) => !readings.some((reading) => known.has(reading)),
  );
  return missing.map(({ start, end }) => ({
    check: "quantities",
    detail: `"${claim.slice(start, end)}" is not in the quotes`,
  }));
}
