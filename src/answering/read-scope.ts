import type { RefusalReason } from "../domain/answer.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Reader } from "../ports/reader.ts";
import type { Retrieval, Retriever } from "../retrieval/create-retriever.ts";
import {
  readQuestionTerms,
  type QuestionTerms,
  type QuestionTermSources,
} from "../retrieval/question-terms.ts";
import { withoutPlaces } from "../text/named-places.ts";
import { chooseRefusal } from "./choose-refusal.ts";
import type { Scope } from "./comparison-scopes.ts";
import { findDocumentDate } from "./document-date.ts";
import type { EvidenceModel } from "./evidence-model.ts";
import { lookUpAnswer } from "./look-up-answer.ts";
import type { PlaceNote } from "./messages.ts";
import { readClosely } from "./read-closely.ts";
import { NO_EVIDENCE, selectEvidence, type EvidenceSelection } from "./select-evidence.ts";
import { sentenceCandidates } from "./sentence-candidates.ts";

/** What was retrieved in one scope. */
export interface RetrievedScope {
  readonly scope: Scope;
  readonly terms: QuestionTerms;
  readonly retrieval: Retrieval;
  /** Where a document prints the date that is asked of it; null where none is asked. */
  readonly documentDate: EvidenceSelection | null;
}

/** What was chosen in it. */
export interface Reading extends RetrievedScope {
  readonly selection: EvidenceSelection;
  /** Null where the selection may answer. */
  readonly refusal: RefusalReason | null;
  /** What to say of the places that were asked for; null for the reason's own message. */
  readonly placeNote: PlaceNote | null;
}

/** Passages whose sentences are read: more cost time and brought no better evidence on the dev cases. */
const READ_PASSAGES = 10;

/** Retrieves the passages of one scope; rejects with CANCELLED once the signal is aborted. */
export async function retrieveScope(
  scope: Scope,
  from: {
    readonly generation: string;
    readonly index: PassageIndex;
    readonly retriever: Retriever;
    readonly termSources: QuestionTermSources;
    readonly signal: AbortSignal | undefined;
  },
): Promise<RetrievedScope> {
  const terms = readQuestionTerms(scope.question, from.termSources);
  const retrieval = await from.retriever.retrieve({
    generation: from.generation,
    terms,
    filter: scope.filter,
    limit: READ_PASSAGES,
    signal: from.signal,
  });
  const places = retrieval.lookup?.passages.length === 0 ? [] : (retrieval.lookup?.places ?? []);
  if (places.length === 0) {
    const { filter } = scope;
    const documentDate = await findDocumentDate(terms, retrieval, { ...from, filter });
    return { scope, terms, retrieval, documentDate };
  }
  // where to look has been settled: what is asked of the place is the rest
  const rest = withoutPlaces(terms.folded, places);
  return {
    scope,
    terms: readQuestionTerms(rest, from.termSources),
    retrieval,
    documentDate: null,
  };
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
  const candidates = await readClosely(terms.reading, sentenceCandidates(terms, retrieval), {
    shortlist: model.shortlist,
    reader,
    signal,
  });
  const selection = selectEvidence(candidates, terms, model);
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
