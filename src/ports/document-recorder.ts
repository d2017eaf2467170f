import type { ChangeContext, DocumentChange } from "../domain/document-change.ts";

/** Keeps what happens to documents. */
export interface DocumentRecorder {
  /** Resolves once the record counts; rejects with RECORD_UNAVAILABLE where it cannot be kept. */
  record(change: DocumentChange, context: ChangeContext): Promise<void>;
}
