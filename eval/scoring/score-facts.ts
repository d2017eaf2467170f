import type { PublicAnswer } from "../../src/domain/public-answer.ts";
import type { FactScore } from "./case-score.ts";
import { foldForMatching, holdsFolded } from "./fold-for-matching.ts";

/** For each fact, whether one of its wordings stands in the answer or in a cited quote. */
export function scoreFacts(
  facts: readonly (readonly string[])[],
  answer: PublicAnswer,
): FactScore[] {
  if (answer.status === "refused") {
    return facts.map((alternatives) => ({ alternatives, told: null, where: null }));
  }
  const told = answerParts(answer.answer).map(foldForMatching);
  const quoted = answer.citations.map(({ quote }) => foldForMatching(quote));
  return facts.map((alternatives) => scoreFact(alternatives, told, quoted));
}

/** Whether `text` tells any of the facts. */
export function tellsAnyFact(text: string, facts: readonly (readonly string[])[]): boolean {
  const folded = foldForMatching(text);
  return facts.flat().some((alternative) => holdsFolded(folded, foldForMatching(alternative)));
}

function scoreFact(
  alternatives: readonly string[],
  told: readonly string[],
  quoted: readonly string[],
): FactScore {
  const isIn = (texts: readonly string[]) => (alternative: string) =>
    texts.some((text) => holdsFolded(text, foldForMatching(alternative)));
  const inAnswer = alternatives.find(isIn(told));
  if (inAnswer !== undefined) return { alternatives, told: inAnswer, where: "answer" };
  const inQuote = alternatives.find(isIn(quoted));
  return { alternatives, told: inQuote ?? null, where: inQuote === undefined ? null : "quote" };
}

// Without its marks as a whole, and between them: what follows a mark may make another number of the one before.
function answerParts(answer: string): string[] {
  return [answer.replace(/\[\d+\]/g, ""), ...answer.split(/\[\d+\]|\n/)];
}
