import type { PassageFilter } from "../../src/domain/passage-filter.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
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
import { evidenceTest } from "./evidence-test.ts";
import type { Example, ExampleGroup } from "./fit-logistic.ts";
import type { LabelledQuestion } from "./labelled-set.ts";

/** A question's candidates, labelled: 1 for a sentence that is (part of) the evidence. */
export interface LabelledCandidates {
  readonly question: LabelledQuestion;
  /** The question as the reader is given it. */
  readonly reading: string;
  readonly candidates: readonly SentenceCandidate[];
  readonly labels: readonly (0 | 1)[];
}

const READ_PASSAGES = 10;

/** Retrieves and reads as the product does. */
export async function labelCandidates(
  question: LabelledQuestion,
  product: {
    readonly index: PassageIndex;
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
    filter: filterOf(question),
    limit: READ_PASSAGES + hiddenDocumentIds.length,
  });
  const passages = retrieval.passages
    .filter(({ document }) => !hiddenDocumentIds.includes(document.id))
    .slice(0, READ_PASSAGES)
    .map((passage, index) => ({ ...passage, rank: index + 1 }));
  const candidates = sentenceCandidates(terms, { ...retrieval, passages }, null);
  const answers = await evidenceTest(question, passages, product);
  return {
    question,
    reading: terms.reading,
    candidates,
    labels: candidates.map((candidate) => (answers(candidate) ? 1 : 0)),
  };
}

function filterOf({ documentIds }: LabelledQuestion): PassageFilter {
  return documentIds === undefined ? {} : { documentIds };
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
