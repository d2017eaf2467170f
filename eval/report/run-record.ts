import type { FileHash } from "./hash-files.ts";
import type { ProgramRecord } from "./program-record.ts";

/** What made a run's figures: with the same record, the figures are the same. */
export interface RunRecord extends ProgramRecord {
  /** "in process", or the server's address. */
  readonly system: string;
  readonly split: "dev" | "test" | "all";
  /** Case files in the order in which they were read. */
  readonly caseFiles: readonly FileHash[];
  readonly caseCount: number;
  readonly corpusSha256: string;
  readonly indexGeneration: string;
  readonly answerer: { readonly kind: string; readonly model: string };
  /** Fingerprint of the judge; null where none was asked. */
  readonly judge: string | null;
  readonly concurrency: number;
}
