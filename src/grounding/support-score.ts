import type { ClaimFeatures } from "./claim-features.ts";

/** A logistic regression over the claim features. */
export interface SupportModel {
  readonly bias: number;
  /** By the feature's name. */
  readonly weights: ClaimFeatures;
}

/** The probability, 0 to 1, that the quotes carry the claim. */
export function supportScore(features: ClaimFeatures, { bias, weights }: SupportModel): number {
  let sum = bias;
  for (const [name, weight] of Object.entries(weights)) sum += weight * (features[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
