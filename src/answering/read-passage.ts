import { innerProduct } from "../domain/inner-product.ts";
import { sliceSpan, type Span } from "../domain/span.ts";
import type { RetrievedEvidence } from "../retrieval/create-retriever.ts";
import { saysContrary } from "../text/contrary-words.ts";
import { foldText } from "../text/normalise.ts";
import { absentPlace, missingNames, missingQuantities } from "./question-conflicts.ts";
import type { ReadQuestion } from "./read-question.ts";
import { findTerms, type TermMembership } from "./term-membership.ts";

/** A sentence of it. */
export interface ReadSentence {
  readonly range: Span;
  readonly text: string;
  readonly folded: string;
  readonly held: TermMembership;
  readonly similarity: number;
}

/** A retrieved passage held against a question. */
export interface ReadPassage {
  readonly evidence: RetrievedEvidence;
  readonly sentences: readonly ReadSentence[];
  /** The words that the passage continues, folded. */
  readonly stem: string;
  /** Title, issuer, headings, locator and stem. */
  readonly heldByContext: TermMembership;
  /** Passage and context together. */
  readonly held: TermMembership;
  /** Share of the question's numbers that neither passage nor context holds. */
  readonly missingQuantities: number;
  /** Share of the question's places and Latin names that neither holds. */
  readonly missingNames: number;
  readonly absentPlace: string | undefined;
  readonly isContrary: boolean;
}

/** Looks the question's words up in a passage and its sentences. */
export function readPassage(question: ReadQuestion, evidence: RetrievedEvidence): ReadPassage {
  const { passage, document } = evidence;
  const context = foldText(
    [
      document.title,
      document.issuer,
      ...passage.headingPath,
      passage.locator,
      passage.stemText,
    ].join("\n"),
  );
  const sentences = passage.sentences.map((range, index) => {
    const text = sliceSpan(passage.text, range);
    const folded = foldText(text);
    const vector = evidence.sentenceVectors[index];
    return {
      range,
      text,
      folded,
      held: findTerms(question.terms, folded),
      similarity: vector === undefined ? 0 : innerProduct(question.vector, vector),
    };
  });
  const folded = foldText(passage.text);
  const whole = `${context}\n${folded}`;
  return {
    evidence,
    sentences,
    stem: foldText(passage.stemText),
    heldByContext: findTerms(question.terms, context),
    held: findTerms(question.terms, whole),
    missingQuantities: missingQuantities(question.folded, whole),
    missingNames: missingNames(question.folded, question.terms, whole),
    // a question whether something is so takes nothing for granted
    isContrary: question.kind !== "yes-no" && saysContrary(question.reading, folded),
    absentPlace: absentPlace(question.folded, whole, document.jurisdiction),
  };
}
