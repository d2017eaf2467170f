/** A text to embed, or one to read beside another: the segments of one inference. */
export interface ModelInput {
  readonly text: string;
  readonly pair?: string;
  /** How long a pair may be, in tokens: its first segment, and all of it. */
  readonly limits?: PairLimits;
}

export interface PairLimits {
  readonly first: number;
  readonly all: number;
}

/** What the main thread asks of the worker. */
export interface ModelRequest {
  readonly jobId: number;
  /** What a question waits for goes before every passage that is not yet being embedded. */
  readonly urgent: boolean;
  readonly inputs: readonly ModelInput[];
}

/** Asks the worker to end itself, between two inferences. */
export const CLOSE = "close";

/** What the worker answers: for each input, in order, the same number of values. */
export type ModelReply =
  | { readonly kind: "computed"; readonly jobId: number; readonly values: Float32Array }
  | { readonly kind: "failed"; readonly jobId: number; readonly message: string }
  | { readonly kind: "not-loaded"; readonly message: string };

/** Handed to the worker when it starts. */
export interface ModelWorkerData {
  /** What the model makes: an embedder a vector of one text, a reader the logits of a pair. */
  readonly task: "embed" | "read";
  /** Absolute path of the model's folder. */
  readonly modelDirectory: string;
  /** Threads that one inference uses. */
  readonly threads: number;
}

/** One input in, its values out. */
export type RunModel = (input: ModelInput) => Promise<Float32Array>;
