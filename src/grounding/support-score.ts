import { CLAIM_FEATURES, type ClaimFeatures } from "./claim-features.ts";

/** A logistic regression over the claim features: `models/evidence/support-model.json`. */
export interface SupportModel {
  readonly bias: number;
  readonly weights: ClaimFeatures;
}

/** The probability, 0 to 1, that the quotes carry the claim. */
export function supportScore(features: ClaimFeatures, { bias, weights }: SupportModel): number {
  let sum = bias;
  for (const name of CLAIM_FEATURES) sum += weights[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}
