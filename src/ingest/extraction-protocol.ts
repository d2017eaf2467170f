import type { Extraction } from "../domain/extraction.ts";
import type { ExtractionLimits } from "./extraction-limits.ts";

/** A file for the worker to read. */
export interface ExtractionRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits: ExtractionLimits;
}

/** What came of it. `refused` is the file's fault, `failed` the program's. */
export type ExtractionReply =
  | { readonly kind: "extracted"; readonly extraction: Extraction }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };
