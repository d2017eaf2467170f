import type { Span } from "../domain/span.ts";
import type { RetrievedEvidence } from "../retrieval/create-retriever.ts";
import type { SentenceCandidate } from "./sentence-candidates.ts";

/** What of a passage answers: a sentence or a few, with what must not be left out beside them. */
export interface EvidencePart {
  readonly evidence: RetrievedEvidence;
  /** Ranges of the passage's text, ascending. */
  readonly ranges: readonly Span[];
}

/** What was chosen to answer from. */
export interface EvidenceSelection {
  /** Best first, at most one a passage; a place that was looked up in document order. Empty: nothing was found. */
  readonly parts: readonly EvidencePart[];
  /** The sentence that the best part grew from. */
  readonly anchor: SentenceCandidate | undefined;
  /** Probability that the anchor answers the question at all; of a place that was looked up 1, of nothing 0. */
  readonly evidence: number;
  /** Set when a whole list answers: the passage whose last sentence introduces it. */
  readonly listStemId: string | null;
  /** Of a table, the group whose rows alone were asked for (row-group.ts); null for the whole list. */
  readonly listGroup: string | null;
}

/** The two members of a selection that name a list. */
export type ChosenList = Pick<EvidenceSelection, "listStemId" | "listGroup">;

export const NO_LIST: ChosenList = { listStemId: null, listGroup: null };

/** Nothing to answer from. */
export const NO_EVIDENCE: EvidenceSelection = {
  parts: [],
  anchor: undefined,
  evidence: 0,
  ...NO_LIST,
};
