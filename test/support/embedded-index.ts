import { createHnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import { LangChainEmbeddings } from "../../src/adapters/langchain-embeddings.ts";
import { createEmbeddedIndexPublisher } from "../../src/index-store/embedded-index-publisher.ts";
import {
  createEmbeddedPassageIndex,
  type EmbeddedPassageIndex,
  type EmbeddedPassageIndexOptions,
} from "../../src/index-store/embedded-passage-index.ts";
import type { IndexPublisher } from "../../src/ports/index-publisher.ts";
import { createHashEmbedder } from "./hash-embedder.ts";
import { DIMENSIONS, FINGERPRINTS } from "./index-documents.ts";

const GRAPHS = createHnswVectorGraphs(
  new LangChainEmbeddings(createHashEmbedder(DIMENSIONS), (text) => text),
);

export function createPublisher(directory: string): IndexPublisher {
  return createEmbeddedIndexPublisher({ directory, graphs: GRAPHS });
}

/** A reader that looks for a new generation with every question. */
export function openReader(
  directory: string,
  options: Partial<EmbeddedPassageIndexOptions> = {},
): EmbeddedPassageIndex {
  return createEmbeddedPassageIndex({
    directory,
    fingerprints: FINGERPRINTS,
    graphs: GRAPHS,
    clock: { nowMs: () => performance.now() },
    lookEveryMs: 0,
    onLoadFailure: (error) => {
      throw error;
    },
    ...options,
  });
}
