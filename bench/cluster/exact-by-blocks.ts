import { innerProduct } from "../../src/domain/inner-product.ts";
import type { StoredGeneration } from "../../src/index-store/stored-generation.ts";
import type { ExactSearchOptions } from "../measure/exact-search.ts";

/** Vectors in memory at a time: 8 MB of 512 numbers. */
const BLOCK = 4096;

interface Near {
  readonly ordinal: number;
  readonly score: number;
}

/**
 * For each query the ids of its `k` nearest passages, best first, equal ones by id, by going through all vectors
 * on disk once.
 */
export function exactByBlocks(
  stored: StoredGeneration,
  queries: readonly Float32Array[],
  { k, keeps = () => true }: ExactSearchOptions,
): string[][] {
  const nearest = queries.map((): Near[] => []);
  const { length } = stored.passageDocuments;
  for (let start = 0; start < length; start += BLOCK) {
    const ordinals = Array.from({ length: Math.min(BLOCK, length - start) }, (_, at) => start + at);
    const block = ordinals
      .filter(keeps)
      .map((ordinal) => ({ ordinal, vector: stored.passages.vector(ordinal) }));
    queries.forEach((query, at) => {
      const scored = block.map(({ ordinal, vector }) => ({
        ordinal,
        score: innerProduct(query, vector),
      }));
      nearest[at] = best([...(nearest[at] ?? []), ...scored], k);
    });
  }
  return nearest.map((near) => near.map(({ ordinal }) => stored.passageIds.at(ordinal)));
}

// Ordinals are in the order of ids.
function best(near: readonly Near[], k: number): Near[] {
  return near.toSorted((a, b) => b.score - a.score || a.ordinal - b.ordinal).slice(0, k);
}
