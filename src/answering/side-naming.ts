import { createDefinitionTest } from "../retrieval/defining-sentence.ts";
import { GRAMMAR } from "../retrieval/grammar-characters.ts";
import {
  readQuestionTerms,
  type QuestionTerm,
  type QuestionTermSources,
} from "../retrieval/question-terms.ts";
import { foldText } from "../text/normalise.ts";
import { findQuantities, type Quantity } from "../text/quantities.ts";
import { withHeading } from "./comparable-sentences.ts";
import type { SentenceCandidate } from "./sentence-candidates.ts";
import { findTerms } from "./term-membership.ts";

/** Share of the words which tell one side from the other that a sentence has at least, to speak of that side. */
const MIN_NAMED = 0.6;

/** Tells whether a sentence speaks of one of the two that are compared. */
export type SpeaksOfSide = (candidate: Pick<SentenceCandidate, "evidence" | "folded">) => boolean;

/**
 * A test for the first of two names, folded: its words but those that the other has too stand in the sentence or in
 * the words that head it, and so do its numbers; a definition speaks of what it defines.
 */
export function createSideTest(
  name: string,
  other: string,
  sources: QuestionTermSources,
): SpeaksOfSide {
  const words = tellingWords(name, other, sources);
  const numbers = findQuantities(name);
  const defines = createDefinitionTest(namesOf(name, sources));
  return (candidate) => {
    const { evidence, folded } = candidate;
    const { kind, stemText } = evidence.passage;
    if (defines?.({ folded, kind, stem: foldText(stemText) }) === true) return true;
    const told = withHeading(candidate);
    const held = findTerms(words, told).reduce((sum, one) => sum + one, 0);
    const isNamed = words.length > 0 && held >= MIN_NAMED * words.length;
    return isNamed && hasNumbers(told, numbers);
  };
}

/** Words of the first name that the other lacks. */
function tellingWords(name: string, other: string, sources: QuestionTermSources): QuestionTerm[] {
  const shared = new Set(readQuestionTerms(other, sources).terms.map(({ token }) => token));
  const { terms } = readQuestionTerms(name, sources);
  return terms.filter(({ token }) => !shared.has(token) && !GRAMMAR.test(token));
}

/** A name and, where it is one word, what may stand for it. */
function namesOf(name: string, sources: QuestionTermSources): string[] {
  const { terms } = readQuestionTerms(name, sources);
  return [name, ...(terms.length === 1 ? (terms[0]?.alternatives ?? []) : [])];
}

function hasNumbers(folded: string, numbers: readonly Quantity[]): boolean {
  const told = findQuantities(folded).flatMap(({ readings }) => readings);
  return numbers.every(({ readings }) => readings.some((reading) => told.includes(reading)));
}
