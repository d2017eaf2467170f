import type { WeightedToken } from "../ports/passage-index.ts";
import { tokenise } from "../text/tokens.ts";
import type { QuestionTerms } from "./question-terms.ts";

/** What a token of another region's word counts against one of the question itself (tuned on dev cases). */
const EXPANSION_WEIGHT = 0.6;

/**
 * The tokens of the question and of its expansions, each once with its highest weight, sorted by token.
 * A token that any question may hold (什么, 的) counts as little as it tells.
 */
export function lexicalQuery(
  terms: QuestionTerms,
  informativeness: (token: string) => number,
): WeightedToken[] {
  const weights = new Map<string, number>();
  const add = (text: string, factor: number): void => {
    for (const token of tokenise(text)) {
      const weight = factor * informativeness(token);
      if (weight > (weights.get(token) ?? 0)) weights.set(token, weight);
    }
  };
  add(terms.topic, 1);
  for (const expansion of terms.expansions) add(expansion, EXPANSION_WEIGHT);
  return [...weights]
    .map(([token, weight]) => ({ token, weight }))
    .sort((a, b) => (a.token < b.token ? -1 : 1));
}
