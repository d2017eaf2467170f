import type { DocumentDetails, StoredDocument } from "../domain/stored-document.ts";

/** A document with all that is kept of it. */
export interface NewDocument {
  readonly document: StoredDocument;
  readonly text: string;
  readonly original: Uint8Array;
}

/** Keeps added documents. Writing is for the holder of the writer's lock; it rejects with STORAGE_UNAVAILABLE. */
export interface DocumentShelf {
  /** Ordered by id. */
  list(): Promise<readonly StoredDocument[]>;
  find(id: string): Promise<StoredDocument | undefined>;
  /** Those that say that they replace the document `id`, ordered by id. */
  successorsOf(id: string): Promise<readonly StoredDocument[]>;
  /** Those of this `sourceSha256`, the hash of their text, ordered by id. */
  withSource(sha256: string): Promise<readonly StoredDocument[]>;
  /** Those whose id is `id` but for the version in it, in the order of these versions. */
  named(id: string): Promise<readonly StoredDocument[]>;
  readText(id: string): Promise<string>;
  readOriginal(id: string): Promise<Uint8Array>;
  /** All of it or, after a crash, nothing; takes the place of a document of the same id. */
  write(document: NewDocument): Promise<void>;
  /** Keeps what is said of a document; fields that are given are no longer inferred. Text and original stay. */
  edit(document: StoredDocument, details: DocumentDetails): Promise<StoredDocument>;
  remove(id: string): Promise<void>;
}
