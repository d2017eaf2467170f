import type { WeightedToken } from "../ports/passage-index.ts";
import { BestOrdinals, type ScoredOrdinal } from "./best-ordinals.ts";
import { computeImpacts } from "./bm25-impacts.ts";
import type { Bm25Parameters } from "../index-format/bm25-parameters.ts";
import type { LexicalSections } from "./lexical-sections.ts";
import { createStringTable, type StringTable } from "./string-table.ts";

/** Whether a passage may be found. */
type KeepsOrdinal = (ordinal: number) => boolean;

/** BM25 over fields. */
export interface LexicalIndex {
  /** At most `k` passages that share a token and are kept, best first, equal scores by ordinal. */
  search(tokens: readonly WeightedToken[], k: number, keeps?: KeepsOrdinal): ScoredOrdinal[];
}

/**
 * Adds up the postings of every query token in one table of scores. Skipping by bounds (MaxScore) was tried and
 * left out: a Chinese question has some 50 tokens, whose bounds together lie so far above the best scores that
 * 80 % of the postings were read all the same, each at four times the cost.
 */
export async function createLexicalIndex(
  sections: LexicalSections,
  parameters: Bm25Parameters,
): Promise<LexicalIndex> {
  const terms = createStringTable(sections.terms);
  const impacts = await computeImpacts(sections, parameters);
  const { postingStarts, postingPassages } = sections;
  const scores = new Float64Array(sections.fieldLengths.length / 3);
  const addUp = (term: number, weight: number): void => {
    const end = postingStarts[term + 1] ?? 0;
    for (let index = postingStarts[term] ?? 0; index < end; index++) {
      const passage = postingPassages[index] ?? 0;
      scores[passage] = (scores[passage] ?? 0) + weight * (impacts[index] ?? 0);
    }
  };
  return {
    search(tokens, k, keeps) {
      if (k < 1) return [];
      for (const [term, weight] of weightTerms(tokens, terms)) addUp(term, weight);
      const best = selectBest(scores, k, keeps);
      scores.fill(0);
      return best;
    },
  };
}

// Added up in a fixed order, so that no score depends on the order of the query, not even in its last bit.
function weightTerms(tokens: readonly WeightedToken[], terms: StringTable): [number, number][] {
  const weights = new Map<number, number>();
  for (const { token, weight } of [...tokens].sort((a, b) => a.weight - b.weight)) {
    const term = terms.find(token);
    if (term >= 0 && weight > 0) weights.set(term, (weights.get(term) ?? 0) + weight);
  }
  return [...weights].sort(([a], [b]) => a - b);
}

function selectBest(
  scores: Float64Array,
  k: number,
  keeps: KeepsOrdinal | undefined,
): ScoredOrdinal[] {
  const best = new BestOrdinals(k);
  let floor = 0;
  for (let ordinal = 0; ordinal < scores.length; ordinal++) {
    const score = scores[ordinal] ?? 0;
    // Ordinals ascend: of equal scores the one that came before stays.
    if (score > floor && keeps?.(ordinal) !== false) {
      best.offer(ordinal, score);
      floor = Math.max(best.threshold(), 0);
    }
  }
  return best.take();
}
