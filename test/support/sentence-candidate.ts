import { EVIDENCE_FEATURES, type EvidenceFeatures } from "../../src/answering/evidence-model.ts";
import type { SentenceCandidate } from "../../src/answering/sentence-candidates.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { foldText } from "../../src/text/normalise.ts";
import { passageAt, recordOf } from "./passages.ts";

// SAFETY: every feature is named once.
const NO_FEATURES = Object.fromEntries(
  EVIDENCE_FEATURES.map((name) => [name, 0]),
) as EvidenceFeatures;

/** A passage of one sentence as a candidate of which no feature tells anything. */
export function candidateOf(text: string, given: Partial<Passage> = {}): SentenceCandidate {
  const passage = passageAt(0, text, given);
  return {
    evidence: { ...recordOf(passage), rank: 1, score: 1, trace: [], sentenceVectors: [] },
    range: { start: 0, end: text.length },
    text,
    folded: foldText(text),
    absentPlace: undefined,
    isContrary: false,
    features: NO_FEATURES,
  };
}
