import { Embeddings } from "@langchain/core/embeddings";
import type { Embedder } from "../ports/embedder.ts";

/**
 * Our embedder as LangChain's `Embeddings`: folds what it is given, so that chains may pass text as people
 * write it. Vectors have unit length and come in the order of the texts.
 */
export class LangChainEmbeddings extends Embeddings {
  readonly #embedder: Embedder;
  readonly #fold: (text: string) => string;

  constructor(embedder: Embedder, fold: (text: string) => string) {
    super({});
    this.#embedder = embedder;
    this.#fold = fold;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors = await this.#embedder.embedPassages(texts.map(this.#fold));
    return vectors.map((vector) => Array.from(vector));
  }

  override async embedQuery(text: string): Promise<number[]> {
    return Array.from(await this.#embedder.embedQuery(this.#fold(text)));
  }
}
