import { CLAIM_FEATURES, type ClaimFeatures } from "../../src/grounding/claim-features.ts";
import type { SupportModel } from "../../src/grounding/support-score.ts";

/** A support score that looks at nothing but the share of the claim's words that its quotes hold. */
export const HELD_SUPPORT: SupportModel = {
  bias: -5,
  // SAFETY: every feature's name is given a number.
  weights: Object.fromEntries(
    CLAIM_FEATURES.map((name) => [name, name === "held" ? 10 : 0]),
  ) as ClaimFeatures,
};
