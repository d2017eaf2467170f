import type { PassageFilter } from "../../src/domain/passage-filter.ts";
import {
  EVIDENCE_FEATURES,
  linearScore,
  type LogisticModel,
} from "../../src/answering/evidence-model.ts";
import {
  sentenceCandidates,
  type SentenceCandidate,
} from "../../src/answering/sentence-candidates.ts";
import type { Retriever } from "../../src/retrieval/create-retriever.ts";
import { readQuestionTerms, type QuestionTermSources } from "../../src/retrieval/question-terms.ts";
import type { Example, ExampleGroup } from "./fit-logistic.ts";

/** A question with the sentences that answer it: none for an unanswerable one. */
export interface LabelledQuestion {
  readonly id: string;
  /** Where it comes from: left out one at a time in cross-validation. */
  readonly source: string;
  readonly question: string;
  /** Verbatim evidence by document. */
  readonly evidence: readonly { readonly documentId: string; readonly quote: string }[];
  /** Documents to leave out, so that an answerable question becomes one that the corpus is silent on. */
  readonly hiddenDocumentIds: readonly string[];
}

/** A question's candidates, labelled: 1 for a sentence that is (part of) the evidence. */
export interface LabelledCandidates {
  readonly question: LabelledQuestion;
  readonly candidates: readonly SentenceCandidate[];
  readonly labels: readonly (0 | 1)[];
}

const READ_PASSAGES = 10;
const NO_FILTER: PassageFilter = {};

/** Retrieves and reads as the product does. */
export async function labelCandidates(
  question: LabelledQuestion,
  product: {
    readonly retriever: Retriever;
    readonly generation: string;
    readonly termSources: QuestionTermSources;
  },
): Promise<LabelledCandidates> {
  const terms = readQuestionTerms(question.question, product.termSources);
  const { hiddenDocumentIds } = question;
  const retrieval = await product.retriever.retrieve({
    generation: product.generation,
    terms,
    filter: NO_FILTER,
    limit: READ_PASSAGES + hiddenDocumentIds.length,
  });
  const passages = retrieval.passages
    .filter(({ document }) => !hiddenDocumentIds.includes(document.id))
    .slice(0, READ_PASSAGES)
    .map((passage, index) => ({ ...passage, rank: index + 1 }));
  const candidates = sentenceCandidates(terms, { ...retrieval, passages });
  return {
    question,
    candidates,
    labels: candidates.map((candidate) => (isEvidence(candidate, question) ? 1 : 0)),
  };
}

function isEvidence({ evidence, text }: SentenceCandidate, question: LabelledQuestion): boolean {
  const sentence = withoutBlanks(text);
  return question.evidence.some(({ documentId, quote }) => {
    if (documentId !== evidence.document.id) return false;
    const wanted = withoutBlanks(quote);
    return wanted.includes(sentence) || sentence.includes(wanted);
  });
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** Candidates as a group for choosing among them. */
export function choiceGroup({ candidates, labels }: LabelledCandidates): ExampleGroup {
  return candidates.map((candidate, index) => exampleOf(candidate, labels[index] ?? 0, 1));
}

/** The candidate that the selection model puts first, with its label; undefined where there is none. */
export function anchorOf(
  { candidates, labels }: LabelledCandidates,
  selection: LogisticModel,
): { readonly candidate: SentenceCandidate; readonly label: 0 | 1 } | undefined {
  const scored = candidates.map((candidate, index) => ({
    candidate,
    label: labels[index] ?? 0,
    score: linearScore(selection, candidate.features),
  }));
  return scored.toSorted((a, b) => b.score - a.score)[0];
}

/** A candidate as the regression takes it: features in the order of `EVIDENCE_FEATURES`. */
export function exampleOf({ features }: SentenceCandidate, label: 0 | 1, weight: number): Example {
  return { features: EVIDENCE_FEATURES.map((name) => features[name]), label, weight };
}
