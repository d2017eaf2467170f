import type { Embedder } from "../../src/ports/embedder.ts";

/** An embedder that remembers the passages it was given. */
export interface CountingEmbedder extends Embedder {
  readonly embedded: readonly string[];
}

export function createCountingEmbedder(inner: Embedder): CountingEmbedder {
  const embedded: string[] = [];
  return {
    ...inner,
    embedded,
    embedPassages(texts) {
      embedded.push(...texts);
      return inner.embedPassages(texts);
    },
  };
}
