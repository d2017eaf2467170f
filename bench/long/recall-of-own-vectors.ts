import path from "node:path";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import { innerProduct } from "../../src/domain/inner-product.ts";
import { createEmbeddedPassageIndex } from "../../src/index-store/embedded-passage-index.ts";
import { openStoredGeneration } from "../../src/index-store/stored-generation.ts";
import { indexFingerprints } from "../../src/indexing/index-fingerprints.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import { exactNearest, type VectorList } from "../measure/exact-search.ts";

const ASKED = 200;

/** Share of the ten passages nearest by exact search that the index finds, asked with the vectors of 200 of its own. */
export async function recallOfOwnVectors(
  directory: string,
  generation: string,
  embedder: Embedder,
): Promise<number> {
  const stored = await openStoredGeneration(path.join(directory, generation));
  const index = createEmbeddedPassageIndex({
    directory,
    graphs: hnswVectorGraphs,
    fingerprints: indexFingerprints(embedder),
    clock: performanceClock,
    onLoadFailure: (error) => {
      throw error;
    },
  });
  await index.current();
  const { passageCount } = stored.manifest;
  const decoded = Array.from({ length: passageCount }, (_, at) => stored.passages.vector(at));
  const vectors: VectorList = {
    count: passageCount,
    at: (place) => decoded[place] ?? stored.passages.vector(place),
  };
  let found = 0;
  for (let query = 0; query < ASKED; query++) {
    const vector = stored.passages.vector(Math.floor((query * passageCount) / ASKED));
    const least = tenthBest(vectors, vector);
    const hits = await index.searchDense(generation, vector, { filter: {}, k: 10 });
    found += hits.filter(({ score }) => score >= least - 1e-6).length;
  }
  await index.close();
  stored.close();
  return found / (10 * ASKED);
}

/** Similarity of the tenth nearest; what is as near counts as found, as the same text elsewhere is. */
function tenthBest(vectors: VectorList, query: Float32Array): number {
  const tenth = exactNearest(query, vectors, { k: 10 }).at(9);
  return tenth === undefined ? 1 : innerProduct(query, vectors.at(tenth));
}
