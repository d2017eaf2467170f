import type { QuestionTerm } from "../retrieval/question-terms.ts";

/** How much of a question's terms a text holds. */
export interface TermCoverage {
  /** Share of the terms' weight that the text holds, 0 to 1; 1 for a question without terms. */
  readonly share: number;
  /** Weights of the terms that it lacks, highest first. */
  readonly missing: readonly number[];
}

/** Looks each term, or what may stand for it, up in a folded text. */
export function coverTerms(terms: readonly QuestionTerm[], folded: string): TermCoverage {
  let total = 0;
  let held = 0;
  const missing: number[] = [];
  for (const { token, weight, alternatives } of terms) {
    total += weight;
    if (folded.includes(token) || alternatives.some((word) => folded.includes(word)))
      held += weight;
    else missing.push(weight);
  }
  return { share: total === 0 ? 1 : held / total, missing: missing.sort((a, b) => b - a) };
}
