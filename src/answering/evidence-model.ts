/** What the evidence score looks at; each between about -1 and 1. Order fixes the weights' order. */
export const EVIDENCE_FEATURES = [
  "coverage",
  "contextCoverage",
  "passageCoverage",
  "topMissing",
  "meanMissing",
  "similarity",
  "bestSimilarity",
  "score",
  "reciprocalRank",
  "commonRun",
  "signPresent",
  "signAbsent",
  "datePresent",
  "dateAbsent",
  "numberPresent",
  "numberAbsent",
  "whoPresent",
  "whoAbsent",
  "placePresent",
  "placeAbsent",
  "definitionPresent",
  "definitionAbsent",
  "listPresent",
  "listAbsent",
  "whyPresent",
  "whyAbsent",
  "howPresent",
  "howAbsent",
  "missingQuantities",
  "conflictingQuantity",
  "missingNames",
  "negationMissing",
  "denied",
  "namePresent",
  "nameAbsent",
  "jurisdictionFit",
  "structureFit",
  "length",
  "questionWeight",
  "reader",
] as const;

type EvidenceFeatureName = (typeof EVIDENCE_FEATURES)[number];
export type EvidenceFeatures = Readonly<Record<EvidenceFeatureName, number>>;

/** A logistic regression over the evidence features. */
export interface LogisticModel {
  readonly bias: number;
  readonly weights: Readonly<Record<EvidenceFeatureName, number>>;
}

/** The fitted models and the operating point: `models/evidence/evidence-model.json`. */
export interface EvidenceModel {
  /** Which sentences are worth reading closely; does not know the reader's verdict. */
  readonly shortlist: LogisticModel;
  /** Which sentence of the retrieved passages answers, given that one does. */
  readonly selection: LogisticModel;
  /** Whether the best sentence answers at all. */
  readonly decision: LogisticModel;
  /** Below this decision score the question is refused. */
  readonly minEvidence: number;
  /** A refused question whose nearest passage is less similar than this (cosine) is out of scope. */
  readonly minScope: number;
  /** Below this support a claim is not what its quotes say. */
  readonly minSupport: number;
}

/** The model's sum of weighted features: log-odds for the decision, a relative score for the selection. */
export function linearScore(model: LogisticModel, features: EvidenceFeatures): number {
  let sum = model.bias;
  for (const name of EVIDENCE_FEATURES) sum += model.weights[name] * features[name];
  return sum;
}

/** The probability, 0 to 1, that the model gives to these features. */
export function scoreEvidence(model: LogisticModel, features: EvidenceFeatures): number {
  return 1 / (1 + Math.exp(-linearScore(model, features)));
}
