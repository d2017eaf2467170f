import type { FailedCheck, VerifiedClaim } from "../domain/grounding.ts";
import type { PassageRecord } from "../domain/passage.ts";
import { checkNorms } from "./check-norms.ts";
import { checkQuantities } from "./check-quantities.ts";
import { compareTexts } from "./compare-texts.ts";
import { tokenSupport } from "./token-support.ts";

/** Share of the claim's words that a passage must have to speak of the same matter. */
const SAME_MATTER = 0.8;

/**
 * A passage of the same jurisdiction that says the claim's own words with another number or norm contradicts
 * it. `passages` are those that came before the cited ones.
 */
export function checkContradiction(
  { text, citations }: VerifiedClaim,
  passages: readonly PassageRecord[],
): FailedCheck[] {
  const jurisdictions = new Set(citations.map(({ document }) => document.jurisdiction));
  return passages
    .filter(({ document }) => jurisdictions.has(document.jurisdiction))
    .flatMap(({ passage }): FailedCheck[] => {
      const comparison = compareTexts(text, [passage.text]);
      if (tokenSupport(comparison) < SAME_MATTER) return [];
      const [difference] = [...checkQuantities(comparison), ...checkNorms(comparison)];
      if (difference === undefined) return [];
      const detail = `${passage.passageId} says otherwise: ${difference.detail}`;
      return [{ check: "contradiction", detail }];
    });
}
