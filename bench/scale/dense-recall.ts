import type { PassageFilter } from "../../src/domain/passage-filter.ts";
import type { StoredGeneration } from "../../src/index-store/stored-generation.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import { exactNearest, recallOf } from "../measure/exact-search.ts";

const K = 10;

/** Mean recall@10 of the index's dense search, graph or not, against all its vectors read from disk. */
export async function denseRecall(
  index: PassageIndex,
  stored: StoredGeneration,
  {
    filter,
    vectors,
  }: { readonly filter: PassageFilter; readonly vectors: readonly Float32Array[] },
): Promise<number> {
  const { documents, passageDocuments, passageIds, passages, generation } = stored;
  const kept = filter.documentIds === undefined ? null : new Set(filter.documentIds);
  const keeps = (ordinal: number): boolean =>
    kept?.has(documents[passageDocuments[ordinal] ?? -1]?.meta.id ?? "") ?? true;
  const all = { count: passageDocuments.length, at: (ordinal: number) => passages.vector(ordinal) };
  let sum = 0;
  for (const vector of vectors) {
    const exact = exactNearest(vector, all, { k: K, keeps });
    const hits = await index.searchDense(generation.id, vector, { filter, k: K });
    const found = hits.map(({ passageId }) => passageIds.find(passageId));
    sum += recallOf(found, exact);
  }
  return sum / vectors.length;
}
