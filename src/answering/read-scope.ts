import type { RefusalReason } from "../domain/answer.ts";
import type { Reader } from "../ports/reader.ts";
import type { RetrievedEvidence } from "../retrieval/create-retriever.ts";
import type { QuestionTerms } from "../retrieval/question-terms.ts";
import { chooseRefusal } from "./choose-refusal.ts";
import { aspectShare, comparableSentences, fittingSentences } from "./comparable-sentences.ts";
import { contradictingSentence } from "./contradicted-name.ts";
import type { EvidenceModel } from "./evidence-model.ts";
import { NO_EVIDENCE, type EvidenceSelection } from "./evidence-selection.ts";
import { lookUpAnswer } from "./look-up-answer.ts";
import type { PlaceNote } from "./messages.ts";
import { readClosely } from "./read-closely.ts";
import type { RetrievedScope } from "./retrieve-scope.ts";
import { selectEvidence } from "./select-evidence.ts";
import { sentenceCandidates, type SentenceCandidate } from "./sentence-candidates.ts";
import { topicFirst, topicWeights } from "./topic-weights.ts";

/** What was chosen in a scope. */
export interface Reading extends RetrievedScope {
  readonly selection: EvidenceSelection;
  /** Null where the selection may answer. */
  readonly refusal: RefusalReason | null;
  /** What a refusal shows: what says otherwise than the question takes for granted, then what is on its topic. */
  readonly nearest: readonly RetrievedEvidence[];
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
  const nearest = retrieval.passages;
  if (!namesTopic(terms)) {
    const selection = NO_EVIDENCE;
    return { ...retrieved, selection, refusal: "out-of-scope", nearest, placeNote: null };
  }
  const all = sentenceCandidates(terms, retrieval, retrieved.scope.jurisdiction);
  const read = await readClosely(terms.reading, offeredSentences(retrieved, all), {
    shortlist: model.shortlist,
    reader,
    signal,
  });
  const selection = selectEvidence(read, { all, question: terms, model });
  return {
    ...retrieved,
    selection,
    placeNote: null,
    ...judge(retrieved, { all, selection, model }),
  };
}

/** The sentences that may answer: all of them, but of a comparison those that fit its cell or its side. */
function offeredSentences(
  { scope, aspect, terms, sides }: RetrievedScope,
  all: readonly SentenceCandidate[],
): readonly SentenceCandidate[] {
  const { jurisdiction } = scope;
  if (sides !== null) return fittingSentences(sentencesOf(sides, all), aspect);
  if (jurisdiction === null) return all;
  return comparableSentences(all, { aspect, jurisdiction, question: terms.folded });
}

/** The sentences that speak of one side; those that speak of it alone, where there are such. */
function sentencesOf(
  { own, other }: NonNullable<RetrievedScope["sides"]>,
  all: readonly SentenceCandidate[],
): SentenceCandidate[] {
  const speaking = all.filter(own);
  const alone = speaking.filter((candidate) => !other(candidate));
  return alone.length > 0 ? alone : speaking;
}

/** Whether the selection may answer, and what is shown where it may not. */
function judge(
  retrieved: RetrievedScope,
  found: {
    readonly all: readonly SentenceCandidate[];
    readonly selection: EvidenceSelection;
    readonly model: EvidenceModel;
  },
): Pick<Reading, "refusal" | "nearest"> {
  const { all, selection, model } = found;
  const weights = topicWeights(retrieved.terms.terms, all);
  const onTopic = [...new Set([...topicFirst(weights), ...retrieved.retrieval.passages])];
  const correction = contradiction(retrieved, all);
  if (correction !== null) {
    return { refusal: "false-premise", nearest: [...new Set([correction, ...onTopic])] };
  }
  const topicWeight = Math.max(0, ...weights.values());
  const refusal = chooseRefusal({ ...selection, topicWeight }, model);
  const isCell = refusal === "weak-evidence" && carriesAspect(retrieved, selection);
  return { refusal: isCell ? null : refusal, nearest: onTopic };
}

/** Share of what is compared from which on a sentence stands in a cell though its evidence is weak. */
const MIN_CARRIED = 0.75;

/** A comparison is asked without the names that it compares, which are what else would show that a sentence answers. */
function carriesAspect({ aspect }: RetrievedScope, { anchor }: EvidenceSelection): boolean {
  if (anchor === undefined || aspect.length === 0) return false;
  return aspectShare(anchor, aspect) >= MIN_CARRIED;
}

/** A comparison is asked without the names that it compares, so that no name of it can be contradicted. */
function contradiction(
  { scope, terms }: RetrievedScope,
  all: readonly SentenceCandidate[],
): RetrievedEvidence | null {
  if (scope.jurisdiction !== null || scope.side !== null) return null;
  return contradictingSentence(terms, all)?.evidence ?? null;
}

/** Whether a question holds a word that tells anything: marks, numbers and interrogatives alone ask nothing. */
function namesTopic({ terms }: QuestionTerms): boolean {
  return terms.some(({ token, weight }) => weight > 0 && /\p{L}/u.test(token));
}

function readDate(retrieved: RetrievedScope): Reading | undefined {
  const { documentDate, retrieval } = retrieved;
  if (documentDate === null) return undefined;
  const nearest = retrieval.passages;
  return { ...retrieved, selection: documentDate, refusal: null, nearest, placeNote: null };
}

/** A question for a place is answered with what stands there, or refused where nothing does. */
function readPlace(retrieved: RetrievedScope): Reading | undefined {
  const { scope, retrieval } = retrieved;
  const names = retrieval.lookup?.places.map(({ words }) => words) ?? [];
  const refused = { ...retrieved, selection: NO_EVIDENCE, nearest: retrieval.passages };
  if (retrieval.lookup?.passages.length === 0) {
    return { ...refused, refusal: "not-in-documents", placeNote: { kind: "unknown", names } };
  }
  const answer = lookUpAnswer(scope.question, retrieval);
  if (answer === undefined) return undefined;
  if (answer.kind === "whole") {
    return {
      ...retrieved,
      selection: answer.selection,
      refusal: null,
      nearest: retrieval.passages,
      placeNote: null,
    };
  }
  return { ...refused, refusal: "weak-evidence", placeNote: { kind: "ambiguous", names } };
}
