import type { ChangeContext } from "../domain/document-change.ts";
import type { DocumentJob } from "../domain/document-job.ts";
import type { DocumentDetails } from "../domain/stored-document.ts";
import type { OfferedFile } from "./text-extractor.ts";

/**
 * Changes of the documents, made one after the other in the background and indexed together. Each is taken in once it
 * would outlive a crash; rejects with STORAGE_UNAVAILABLE where it would not.
 */
export interface DocumentJobs {
  /** Rejects with BUSY while too many wait. */
  add(file: OfferedFile, details: DocumentDetails, context: ChangeContext): Promise<DocumentJob>;
  edit(documentId: string, details: DocumentDetails, context: ChangeContext): Promise<DocumentJob>;
  remove(documentId: string, context: ChangeContext): Promise<DocumentJob>;
  /** Brings the index in line with the documents. */
  index(context: ChangeContext): Promise<DocumentJob>;
  /** Newest first; finished ones are kept for a while. */
  list(): readonly DocumentJob[];
  find(jobId: string): DocumentJob | undefined;
  /** Rejects with JOB_UNKNOWN, and with DOCUMENT_CONFLICT for one that is over or is being indexed. */
  cancel(jobId: string): Promise<DocumentJob>;
  /** Stops taking work up; what waits is taken up by the next start. */
  close(): Promise<void>;
}
