import path from "node:path";
import { createEmbeddedPassageIndex } from "../../src/index-store/embedded-passage-index.ts";
import { openStoredGeneration } from "../../src/index-store/stored-generation.ts";
import { indexFingerprints } from "../../src/indexing/index-fingerprints.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";

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
  const vectors = Array.from({ length: passageCount }, (_, at) => stored.passages.vector(at));
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

function tenthBest(vectors: readonly Float32Array[], query: Float32Array): number {
  const similarities = Float64Array.from(vectors, (vector) => dot(vector, query));
  return similarities.sort().at(-10) ?? 1;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
