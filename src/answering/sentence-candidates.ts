import type { Jurisdiction } from "../domain/document.ts";
import type { Span } from "../domain/span.ts";
import type { Retrieval, RetrievedEvidence } from "../retrieval/create-retriever.ts";
import type { QuestionTerms } from "../retrieval/question-terms.ts";
import { candidateFeatures } from "./candidate-features.ts";
import type { EvidenceFeatures } from "./evidence-model.ts";
import { readPassage } from "./read-passage.ts";
import { readQuestion } from "./read-question.ts";

/** A sentence of a retrieved passage, with what tells whether it answers the question. */
export interface SentenceCandidate {
  readonly evidence: RetrievedEvidence;
  /** Range of the passage's text. */
  readonly range: Span;
  readonly text: string;
  readonly folded: string;
  /** A place that the question names and neither passage nor document is about. */
  readonly absentPlace: string | undefined;
  /** Whether the passage says the contrary of what the question takes for granted. */
  readonly isContrary: boolean;
  readonly features: EvidenceFeatures;
}

/**
 * Every sentence of the retrieved passages, in retrieval order, with its features.
 *
 * @param asked the jurisdiction that is asked about, where the question itself does not name it; else null
 */
export function sentenceCandidates(
  terms: QuestionTerms,
  retrieval: Retrieval,
  asked: Jurisdiction | null,
): SentenceCandidate[] {
  const question = readQuestion(terms, retrieval, asked);
  const passages = retrieval.passages.map((evidence) => readPassage(question, evidence));
  return passages.flatMap((passage) =>
    passage.sentences.map((sentence) => ({
      evidence: passage.evidence,
      range: sentence.range,
      text: sentence.text,
      folded: sentence.folded,
      absentPlace: passage.absentPlace,
      isContrary: passage.isContrary,
      features: candidateFeatures(question, passage, sentence),
    })),
  );
}
