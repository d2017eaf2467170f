import type { QuestionKind } from "../retrieval/question-kind.ts";
import { scoreEvidence, type EvidenceModel } from "./evidence-model.ts";
import type { SentenceCandidate } from "./sentence-candidates.ts";

/** A candidate with the probability that it is the sentence that answers. */
export interface ScoredCandidate extends SentenceCandidate {
  readonly selection: number;
}

/** What was chosen to answer from. */
export interface EvidenceSelection {
  /** Best first; the first is the anchor. Empty when nothing was retrieved. */
  readonly sentences: readonly ScoredCandidate[];
  /** Probability that the anchor answers the question at all; 0 without an anchor. */
  readonly evidence: number;
  /** Set when a whole list answers: the passage whose last sentence introduces it. */
  readonly listStemId: string | null;
}

/** A further sentence is cited when its score reaches this share of the anchor's (tuned on dev cases). */
const COMPANION_SHARE = 0.75;
const MAX_SENTENCES = 2;

/** Ranks the candidates, and decides between single sentences and a whole list. */
export function selectEvidence(
  candidates: readonly SentenceCandidate[],
  kind: QuestionKind,
  model: EvidenceModel,
): EvidenceSelection {
  const scored = candidates
    .map((candidate) => ({
      ...candidate,
      selection: scoreEvidence(model.selection, candidate.features),
    }))
    .sort((a, b) => b.selection - a.selection || compareCandidates(a, b));
  const anchor = scored[0];
  if (anchor === undefined) return { sentences: [], evidence: 0, listStemId: null };
  const sentences = scored
    .slice(0, MAX_SENTENCES)
    .filter(({ selection }) => selection >= COMPANION_SHARE * anchor.selection);
  return {
    sentences,
    evidence: scoreEvidence(model.decision, anchor.features),
    listStemId: listStem(anchor, kind),
  };
}

/** The list that the anchor stands for: it introduces it, or is part of one that was asked for whole. */
function listStem({ evidence, range }: SentenceCandidate, kind: QuestionKind): string | null {
  const { passage } = evidence;
  const introduces = passage.itemIds.length > 0 && range.end === passage.sentences.at(-1)?.end;
  if (introduces) return passage.passageId;
  return kind === "list" ? passage.stemId : null;
}

function compareCandidates(a: SentenceCandidate, b: SentenceCandidate): number {
  const order = a.evidence.rank - b.evidence.rank;
  return order === 0 ? a.range.start - b.range.start : order;
}
