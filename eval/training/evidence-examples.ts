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
import type { PassageRecord } from "../../src/domain/passage.ts";
import type { Retriever } from "../../src/retrieval/create-retriever.ts";
import { readQuestionTerms, type QuestionTermSources } from "../../src/retrieval/question-terms.ts";
import type { Example, ExampleGroup } from "./fit-logistic.ts";

/** A question with the sentences that answer it: none for an unanswerable one. */
export interface LabelledQuestion {
  readonly id: string;
  /** Where it comes from: left out one at a time in cross-validation. */
  readonly source: string;
  /** The document that it was written about, also where that is silent; "" for the product's own corpus. */
  readonly documentId: string;
  readonly question: string;
  /** Verbatim evidence by document. */
  readonly evidence: readonly { readonly documentId: string; readonly quote: string }[];
  /** Documents that are asked, all by default. */
  readonly documentIds?: readonly string[];
  /** Documents to leave out, so that an answerable question becomes one that the corpus is silent on. */
  readonly hiddenDocumentIds: readonly string[];
}

/** A question's candidates, labelled: 1 for a sentence that is (part of) the evidence. */
export interface LabelledCandidates {
  readonly question: LabelledQuestion;
  /** The question as the reader is given it. */
  readonly reading: string;
  readonly candidates: readonly SentenceCandidate[];
  readonly labels: readonly (0 | 1)[];
}

const READ_PASSAGES = 10;
/** Items of evidence from which on a list was asked for. */
const MIN_LISTED = 2;

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
  const candidates = sentenceCandidates(terms, { ...retrieval, passages });
  const stems = await stemsOfEvidence(passages, question, product);
  const answers = (candidate: SentenceCandidate): boolean =>
    holdsEvidence(candidate.text, candidate.evidence.document.id, question) ||
    (stems.has(candidate.evidence.passage.passageId) && isLast(candidate));
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

function holdsEvidence(text: string, documentId: string, question: LabelledQuestion): boolean {
  const sentence = withoutBlanks(text);
  return question.evidence.some((evidence) => {
    if (documentId !== evidence.documentId) return false;
    const wanted = withoutBlanks(evidence.quote);
    return wanted.includes(sentence) || sentence.includes(wanted);
  });
}

/** Passages that introduce several items of evidence: from them the product answers with the whole list. */
async function stemsOfEvidence(
  passages: readonly PassageRecord[],
  question: LabelledQuestion,
  { index, generation }: { readonly index: PassageIndex; readonly generation: string },
): Promise<ReadonlySet<string>> {
  const stems = new Set<string>();
  if (question.evidence.length < MIN_LISTED) return stems;
  for (const { passage } of passages) {
    const items = await index.getPassages(generation, passage.itemIds);
    const listed = items.filter(({ passage: item, document }) =>
      holdsEvidence(item.text, document.id, question),
    );
    if (listed.length >= MIN_LISTED) stems.add(passage.passageId);
  }
  return stems;
}

function isLast({ evidence: { passage }, range }: SentenceCandidate): boolean {
  return range.end === passage.sentences.at(-1)?.end;
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
