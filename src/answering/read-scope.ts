import type { RefusalReason } from "../domain/answer.ts";
import type { Reader } from "../ports/reader.ts";
import type { QuestionTerms } from "../retrieval/question-terms.ts";
import { chooseRefusal } from "./choose-refusal.ts";
import type { EvidenceModel } from "./evidence-model.ts";
import { NO_EVIDENCE, type EvidenceSelection } from "./evidence-selection.ts";
import { lookUpAnswer } from "./look-up-answer.ts";
import type { PlaceNote } from "./messages.ts";
import { readClosely } from "./read-closely.ts";
import type { RetrievedScope } from "./retrieve-scope.ts";
import { selectEvidence } from "./select-evidence.ts";
import { sentenceCandidates } from "./sentence-candidates.ts";

/** What was chosen in a scope. */
export interface Reading extends RetrievedScope {
  readonly selection: EvidenceSelection;
  /** Null where the selection may answer. */
  readonly refusal: RefusalReason | null;
  /** What to say of the places that were asked for; null for the reason's own message. */
  readonly placeNote: PlaceNote | null;
}

/** Chooses the sentences that answer, or the reason why none does. */
export async function readScope(
  retrieved: RetrievedScope,
  {
    model,
    reader,
    signal,
  }: {
    readonly model: EvidenceModel;
    readonly reader: Reader | null;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Reading> {
  const { terms, retrieval } = retrieved;
  const looked = readPlace(retrieved) ?? readDate(retrieved);
  if (looked !== undefined) return looked;
  if (!namesTopic(terms)) {
    return { ...retrieved, selection: NO_EVIDENCE, refusal: "out-of-scope", placeNote: null };
  }
  const all = sentenceCandidates(terms, retrieval);
  const read = await readClosely(terms.reading, all, {
    shortlist: model.shortlist,
    reader,
    signal,
  });
  const selection = selectEvidence(read, { all, question: terms, model });
  return { ...retrieved, selection, refusal: chooseRefusal(selection, model), placeNote: null };
}

/** Whether a question holds a word that tells anything: marks, numbers and interrogatives alone ask nothing. */
function namesTopic({ terms }: QuestionTerms): boolean {
  return terms.some(({ token, weight }) => weight > 0 && /\p{L}/u.test(token));
}

function readDate(retrieved: RetrievedScope): Reading | undefined {
  const { documentDate } = retrieved;
  if (documentDate === null) return undefined;
  return { ...retrieved, selection: documentDate, refusal: null, placeNote: null };
}

/** A question for a place is answered with what stands there, or refused where nothing does. */
function readPlace(retrieved: RetrievedScope): Reading | undefined {
  const { scope, retrieval } = retrieved;
  const names = retrieval.lookup?.places.map(({ words }) => words) ?? [];
  const refused = { ...retrieved, selection: NO_EVIDENCE };
  if (retrieval.lookup?.passages.length === 0) {
    return { ...refused, refusal: "not-in-documents", placeNote: { kind: "unknown", names } };
  }
  const answer = lookUpAnswer(scope.question, retrieval);
  if (answer === undefined) return undefined;
  if (answer.kind === "whole") {
    return { ...retrieved, selection: answer.selection, refusal: null, placeNote: null };
  }
  return { ...refused, refusal: "weak-evidence", placeNote: { kind: "ambiguous", names } };
}
