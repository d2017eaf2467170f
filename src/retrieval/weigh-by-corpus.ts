import type { Generation, PassageIndex } from "../ports/passage-index.ts";
import { GRAMMAR } from "./grammar-characters.ts";
import type { QuestionTerm } from "./question-terms.ts";

/** Passages that are counted for one word at most: a word of more tells nothing. */
const COUNTED = 1000;

/** The heaviest words of a question that are asked for: each is a search of its own. */
const MAX_TERMS = 16;

/**
 * The heaviest words of a question, each weighed once more by how rare it is among the passages of the index, 0 where
 * all have it to 1 where none has: of what two documents on artificial intelligence say, 人工智能 is no aspect. A
 * word that no passage has keeps its weight, so that what is not there is missed.
 */
export async function weighByCorpus(
  terms: readonly QuestionTerm[],
  among: {
    readonly index: PassageIndex;
    readonly generation: Generation;
    readonly signal: AbortSignal | undefined;
  },
): Promise<QuestionTerm[]> {
  const { index, generation, signal } = among;
  const total = Math.min(COUNTED, generation.passageCount);
  const told = terms
    .filter(({ token, weight }) => weight > 0 && !GRAMMAR.test(token))
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, MAX_TERMS);
  const weighed = told.map(async (term) => {
    const options = { filter: {}, k: total, signal };
    const hits = await index.searchLexical(
      generation.id,
      [{ token: term.token, weight: 1 }],
      options,
    );
    const rarity = Math.log((total + 1) / (hits.length + 1)) / Math.log(total + 1);
    return { ...term, weight: term.weight * rarity };
  });
  return (await Promise.all(weighed)).filter(({ weight }) => weight > 0);
}
