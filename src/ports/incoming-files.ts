import type { ChangeContext } from "../domain/document-change.ts";
import type { DocumentDetails } from "../domain/stored-document.ts";
import type { OfferedFile } from "./text-extractor.ts";

/** A file that was taken in, and what was said of it. */
export interface IncomingFile {
  readonly id: string;
  readonly name: string;
  readonly details: DocumentDetails;
  readonly context: ChangeContext;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
}

/** Files that wait to be read, so that a restart loses none. */
export interface IncomingFiles {
  keep(file: IncomingFile, bytes: Uint8Array): Promise<void>;
  /** Oldest first. */
  list(): Promise<readonly IncomingFile[]>;
  read(id: string): Promise<OfferedFile>;
  remove(id: string): Promise<void>;
}
