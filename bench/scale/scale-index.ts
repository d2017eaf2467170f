import path from "node:path";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import {
  createEmbeddedPassageIndex,
  type EmbeddedPassageIndex,
} from "../../src/index-store/embedded-passage-index.ts";
import { readCurrent } from "../../src/index-store/index-folder.ts";
import {
  openStoredGeneration,
  type StoredGeneration,
} from "../../src/index-store/stored-generation.ts";
import { indexFingerprints } from "../../src/indexing/index-fingerprints.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import { RESULTS_DIR } from "../measure/results.ts";

/** Where the index of so many passages is kept between runs. */
export function scaleIndexDirectory(passageCount: number): string {
  return path.join(RESULTS_DIR, "indexes", `scale-${passageCount}`);
}

export function openScaleIndex(passageCount: number, embedder: Embedder): EmbeddedPassageIndex {
  return createEmbeddedPassageIndex({
    directory: scaleIndexDirectory(passageCount),
    graphs: hnswVectorGraphs,
    fingerprints: indexFingerprints(embedder),
    clock: performanceClock,
    onLoadFailure: (error) => {
      throw error;
    },
  });
}

/** The files of the current generation, without search. */
export async function openScaleGeneration(passageCount: number): Promise<StoredGeneration> {
  const directory = scaleIndexDirectory(passageCount);
  return openStoredGeneration(path.join(directory, (await readCurrent(directory)) ?? ""));
}
