import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import { createEmbeddedIndexPublisher } from "../../src/index-store/embedded-index-publisher.ts";
import {
  createEmbeddedPassageIndex,
  type EmbeddedPassageIndex,
  type EmbeddedPassageIndexOptions,
} from "../../src/index-store/embedded-passage-index.ts";
import type { IndexPublisher } from "../../src/ports/index-publisher.ts";
import { FINGERPRINTS } from "./index-documents.ts";

export function createPublisher(directory: string): IndexPublisher {
  return createEmbeddedIndexPublisher({ directory, graphs: hnswVectorGraphs });
}

/** A reader that looks for a new generation with every question. */
export function openReader(
  directory: string,
  options: Partial<EmbeddedPassageIndexOptions> = {},
): EmbeddedPassageIndex {
  return createEmbeddedPassageIndex({
    directory,
    fingerprints: FINGERPRINTS,
    graphs: hnswVectorGraphs,
    clock: { nowMs: () => performance.now() },
    lookEveryMs: 0,
    onLoadFailure: (error) => {
      throw error;
    },
    ...options,
  });
}
