import type { RefusalReason } from "../domain/answer.ts";
import type { EvidenceModel } from "./evidence-model.ts";
import type { EvidenceSelection } from "./evidence-selection.ts";

/** From this share of the model's minimum on, evidence counts as weak; below it, as none. */
const WEAK_SHARE = 0.5;

/** Why the question is refused on what was found, or null when it may be answered. */
export function chooseRefusal(
  selection: EvidenceSelection & {
    /** How much of the words that name the question's topic a sentence holds (topic-weights.ts). */
    readonly topicWeight: number;
  },
  model: EvidenceModel,
): RefusalReason | null {
  const { anchor, evidence } = selection;
  if (anchor === undefined) return "out-of-scope";
  const { absentPlace, features, isContrary } = anchor;
  const isSufficient = evidence >= model.minEvidence;
  if (isSufficient && isContrary) return "false-premise";
  if (absentPlace === undefined && isSufficient) return null;
  if (features.bestSimilarity < leastSimilarity(selection.topicWeight, model))
    return "out-of-scope";
  if (absentPlace !== undefined) return "not-in-documents";
  if (evidence < WEAK_SHARE * model.minEvidence) return "not-in-documents";
  return features.conflictingQuantity === 1 ? "false-premise" : "weak-evidence";
}

/**
 * A passage that has the rarest words of a question is about its topic even where it is less like the question: on
 * dev 5 of 7 questions about the documents, and none of 8 off topic, are no longer called out of scope.
 */
const TOPIC_WEIGHT = 1;
const TOPIC_MARGIN = 0.1;

function leastSimilarity(topicWeight: number, { minScope }: EvidenceModel): number {
  return topicWeight >= TOPIC_WEIGHT ? minScope - TOPIC_MARGIN : minScope;
}
