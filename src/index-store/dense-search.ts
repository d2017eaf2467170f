import { join } from "node:path";
import { innerProduct } from "../domain/inner-product.ts";
import type { GraphFilter, VectorGraph, VectorGraphs } from "../ports/vector-graph.ts";
import type { ScoredOrdinal } from "./best-ordinals.ts";
import { createExactVectors } from "./exact-vectors.ts";
import type { FilterSelection } from "./filter-selection.ts";
import { FILES } from "./generation-files.ts";
import { labelCountOf, NO_PASSAGE, readGraphLabels } from "./graph-labels.ts";
import { readArray } from "./section-reader.ts";
import type { StoredGeneration } from "./stored-generation.ts";

/**
 * Filters that keep no more passages than this are searched through one by one, at 0.4 µs a passage whatever the
 * size of the index: 1 ms where 1 % of 250,000 are kept, and all of them are found. The graph visits what the
 * filter refuses: at 20,000 vectors it took 0.7 ms unfiltered, 2.6 ms where 5 % were kept, 6.7 ms at 1 %.
 */
const SEARCHED_ONE_BY_ONE = 8000;

/** Vector search over one generation. */
export interface DenseSearch {
  /** Cosine similarities, best first, equal ones by ordinal. */
  search(
    vector: Float32Array,
    k: number,
    selection: FilterSelection | undefined,
  ): readonly ScoredOrdinal[];
}

/** Both ways end with the exact similarity, so that a passage's score does not depend on the way. */
export async function createDenseSearch(
  stored: StoredGeneration,
  graphs: VectorGraphs,
): Promise<DenseSearch> {
  const { dimensions, passageCount } = stored.manifest;
  const encoded = await readArray(stored.directory, FILES.smallVectors, Int8Array);
  const exact = await createExactVectors(encoded, dimensions);
  const graph = await loadGraph(stored, graphs);
  const ordinals = await readGraphLabels(stored);
  const filterOf = ({ keeps, ordinals: kept }: FilterSelection): GraphFilter => ({
    // a vector whose passage is gone is marked in the graph itself
    accepts: (label) => keeps(ordinals[label] ?? NO_PASSAGE),
    share: kept.length / passageCount,
  });
  const nearest = (vector: Float32Array, k: number, selection: FilterSelection | undefined) =>
    graph
      .search(vector, k, selection && filterOf(selection))
      .map(({ label }) => ordinals[label] ?? NO_PASSAGE);
  return {
    search(vector, k, selection) {
      if (passageCount === 0 || k < 1) return [];
      if (vector.length !== dimensions)
        throw new RangeError(`query vector of ${vector.length} numbers, expected ${dimensions}`);
      const found =
        selection !== undefined && selection.ordinals.length <= SEARCHED_ONE_BY_ONE
          ? exact.search(vector, selection.ordinals, k).map(({ ordinal }) => ordinal)
          : nearest(vector, k, selection);
      return found
        .map((ordinal) => ({
          ordinal,
          score: innerProduct(vector, stored.passages.vector(ordinal)),
        }))
        .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
        .slice(0, k);
    },
  };
}

function loadGraph(stored: StoredGeneration, graphs: VectorGraphs): Promise<VectorGraph> {
  const { dimensions, passageCount } = stored.manifest;
  if (passageCount === 0) return Promise.resolve({ search: () => [] });
  const file = join(stored.directory, FILES.graph);
  return graphs.load({ file, count: labelCountOf(stored), dimensions });
}
