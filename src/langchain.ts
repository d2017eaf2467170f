import { join } from "node:path";
import { createTransformersEmbedder, EMBEDDER_FOLDER } from "./adapters/transformers-embedder.ts";
import { LangChainEmbeddings } from "./adapters/langchain-embeddings.ts";
import { createBackend } from "./app/create-backend.ts";
import { readConfig } from "./config/config.ts";
import type { Assistant } from "./ports/assistant.ts";
import type { Settings } from "./config/settings-sources.ts";
import { foldText } from "./text/normalise.ts";

/** What `yiju/langchain` offers; see docs/langchain.md. */
export { HnswVectorStore } from "./adapters/hnsw-vector-store.ts";
export { createSearchTool } from "./adapters/langchain-search-tool.ts";
export {
  YijuRetriever,
  type PassageMetadata,
  type YijuRetrieverFields,
} from "./adapters/langchain-retriever.ts";
export type { Assistant } from "./ports/assistant.ts";

export interface OpenYiju {
  readonly assistant: Assistant;
  close(): Promise<void>;
}

/**
 * Opens the index for programs in this process, made first if there is none or the documents changed. `settings` are
 * the variables of `yiju serve`, as in `{YIJU_INDEX_DIR: "my-index"}`; those left out come from the environment.
 *
 * @throws AppError CONFIG_INVALID, CORPUS_UNREADABLE or INDEX_CORRUPT.
 */
export async function openYiju(settings: Settings = {}): Promise<OpenYiju> {
  const config = readConfig(settings);
  const backend = createBackend();
  const { corpusDir } = config;
  if (corpusDir !== null) {
    const options = { force: false, quick: true, onProgress: () => undefined };
    await backend.prepareIndex({ ...config, corpusDir }, options);
  }
  return backend.open(config, { preloadModel: true });
}

export interface OpenEmbeddings {
  readonly embeddings: LangChainEmbeddings;
  /** Length of every vector. */
  readonly dimensions: number;
  close(): Promise<void>;
}

/** The embedding model that comes with Yiju, as LangChain's `Embeddings`: for a vector store of your own texts. */
export async function openEmbeddings(settings: Settings = {}): Promise<OpenEmbeddings> {
  const { modelsDir } = readConfig(settings);
  const modelDirectory = join(modelsDir, EMBEDDER_FOLDER);
  const embedder = await createTransformersEmbedder({ modelDirectory });
  return {
    embeddings: new LangChainEmbeddings(embedder, foldText),
    dimensions: embedder.dimensions,
    close: () => embedder.close(),
  };
}
