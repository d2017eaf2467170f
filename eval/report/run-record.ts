/** What made a run's figures: with the same record, the figures are the same. Hashes are SHA-256, hex. */
export interface RunRecord {
  /** Of package.json. */
  readonly version: string;
  /** "in process", or the server's address. */
  readonly system: string;
  readonly split: "dev" | "test" | "all";
  /** Case files in the order in which they were read. */
  readonly caseFiles: readonly FileHash[];
  readonly caseCount: number;
  readonly corpusSha256: string;
  readonly indexGeneration: string;
  readonly answerer: { readonly kind: string; readonly model: string };
  /** Of every file under models/; empty for a running server, whose models cannot be seen. */
  readonly models: readonly FileHash[];
  /** Of every file under prompts/. */
  readonly prompts: readonly FileHash[];
  /** Over the paths and bytes of src/; null for a running server. */
  readonly codeSha256: string | null;
  readonly seed: string;
  readonly resamples: number;
  readonly concurrency: number;
}

export interface FileHash {
  /** Relative to the repository. */
  readonly path: string;
  readonly sha256: string;
}
