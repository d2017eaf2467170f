/** Turns text into unit-length vectors; implemented by adapters, faked in tests. */
export interface Embedder {
  /** Changes whenever the vectors would: model, revision, pooling, prefixes, quantisation. */
  readonly fingerprint: string;
  readonly dimensions: number;
  embedQuery(text: string): Promise<Float32Array>;
  /**
   * Vectors come back in the order of `texts`. A vector depends on its own text only, never on its
   * neighbours in the call, so that an index built in parts equals one built at once.
   */
  embedPassages(texts: readonly string[]): Promise<readonly Float32Array[]>;
  /** Frees threads and memory; the embedder is not used again. */
  close(): Promise<void>;
}
