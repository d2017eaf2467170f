import { join } from "node:path";
import { hnswVectorGraphs } from "../adapters/hnsw-vector-graphs.ts";
import { createTransformersEmbedder, EMBEDDER_FOLDER } from "../adapters/transformers-embedder.ts";
import type { Config } from "../config/config.ts";
import { indexFingerprints } from "../indexing/index-fingerprints.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { Fingerprints } from "../ports/passage-index.ts";
import type { VectorGraphs } from "../ports/vector-graph.ts";

/** What both writing and reading an index need. */
export interface IndexTools {
  readonly embedder: Embedder;
  readonly fingerprints: Fingerprints;
  readonly graphs: VectorGraphs;
}

/** Nothing is loaded before it is used; the embedder has to be closed. */
export async function createIndexTools({ modelsDir }: Config): Promise<IndexTools> {
  const embedder = await createTransformersEmbedder({
    modelDirectory: join(modelsDir, EMBEDDER_FOLDER),
  });
  return {
    embedder,
    fingerprints: indexFingerprints(embedder),
    graphs: hnswVectorGraphs,
  };
}
