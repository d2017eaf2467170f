import type { ChangeContext } from "../domain/document-change.ts";
import type { DocumentJob } from "../domain/document-job.ts";
import type { DocumentDetails } from "../domain/stored-document.ts";
import type { OfferedFile } from "./text-extractor.ts";

/** A change that was asked for, and what was said of it. */
export interface IncomingChange {
  readonly id: string;
  readonly kind: DocumentJob["kind"];
  /** Of the file that is added, or the id of the document that is changed; "" for the index alone. */
  readonly name: string;
  readonly details: DocumentDetails;
  readonly context: ChangeContext;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
}

/** Changes that wait for their turn, with the files that are added, so that a restart loses none. */
export interface IncomingChanges {
  /** `bytes`: of the file that is added. Resolves once it would outlive a crash; rejects with STORAGE_UNAVAILABLE. */
  keep(change: IncomingChange, bytes?: Uint8Array): Promise<void>;
  /** Oldest first. */
  list(): Promise<readonly IncomingChange[]>;
  /** The file that is to be added; rejects with STORAGE_UNAVAILABLE where it is gone. */
  read(id: string): Promise<OfferedFile>;
  /** The change and its file; nothing where there is none. */
  remove(id: string): Promise<void>;
}
