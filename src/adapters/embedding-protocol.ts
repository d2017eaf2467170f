/** What the main thread asks of the worker. */
export interface EmbeddingRequest {
  readonly jobId: number;
  /** Queries go before every passage that is not yet being embedded. */
  readonly urgent: boolean;
  readonly texts: readonly string[];
}

/** What the worker answers. */
export type EmbeddingReply =
  | { readonly kind: "embedded"; readonly jobId: number; readonly vectors: Float32Array }
  | { readonly kind: "failed"; readonly jobId: number; readonly message: string }
  | { readonly kind: "not-loaded"; readonly message: string };

/** Handed to the worker when it starts. */
export interface EmbeddingWorkerData {
  /** Absolute path of the model's folder. */
  readonly modelDirectory: string;
  /** Threads that one inference uses. */
  readonly threads: number;
}
