import {
  EVIDENCE_FEATURES,
  scoreEvidence,
  type LogisticModel,
} from "../../src/answering/evidence-model.ts";
import type { ScoredDecision } from "./decision-curve.ts";
import { anchorOf, choiceGroup, exampleOf, type LabelledCandidates } from "./evidence-examples.ts";
import { fitChoice, fitLogistic, nameWeights } from "./fit-logistic.ts";

/** One of the few dev cases weighs as much as this many other questions, about a quarter of all: the product meets them. */
const DEV_WEIGHT = 9;

/** Which sentence answers, and whether it does. */
export interface EvidenceModels {
  readonly selection: LogisticModel;
  readonly decision: LogisticModel;
}

/** Fits the choice among candidates first, and the decision on what it puts first. */
export function fitEvidenceModels(examples: readonly LabelledCandidates[]): EvidenceModels {
  const answerable = examples.filter(({ question }) => question.evidence.length > 0);
  const groups = answerable.flatMap((labelled) =>
    Array.from({ length: weightOf(labelled) }, () => choiceGroup(labelled)),
  );
  const selection = nameWeights(fitChoice(groups), EVIDENCE_FEATURES);
  const anchors = examples.flatMap((labelled) => {
    const anchor = anchorOf(labelled, selection);
    return anchor === undefined
      ? []
      : [exampleOf(anchor.candidate, anchor.label, weightOf(labelled))];
  });
  return { selection, decision: nameWeights(fitLogistic(anchors), EVIDENCE_FEATURES) };
}

/** What a pair of models makes of questions: one decision each, in order. */
export function decide(
  examples: readonly LabelledCandidates[],
  { selection, decision }: EvidenceModels,
): ScoredDecision[] {
  return examples.map((labelled) => {
    const anchor = anchorOf(labelled, selection);
    return {
      score: anchor === undefined ? 0 : scoreEvidence(decision, anchor.candidate.features),
      right: anchor?.label === 1,
      answerable: labelled.question.evidence.length > 0,
    };
  });
}

function weightOf({ question }: LabelledCandidates): number {
  return question.source === "dev" ? DEV_WEIGHT : 1;
}
