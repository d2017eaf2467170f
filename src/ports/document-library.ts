import type { ChangeContext } from "../domain/document-change.ts";
import type { DocumentMeta } from "../domain/document.ts";
import type { AddedDocument, DocumentDetails, StoredDocument } from "../domain/stored-document.ts";
import type { VersionDifference } from "../domain/version-difference.ts";
import type { OfferedFile } from "./text-extractor.ts";

/** A file to add. */
export interface FileToAdd extends OfferedFile {
  /** What its id is made of: its path under the folder that is added, or its name. */
  readonly path: string;
  /** Whether it is added also where a document that it does not replace has the same text. */
  readonly mayRepeat?: boolean;
}

/** A file as it was handed over. */
export interface OriginalFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The documents that an organisation adds to those of the corpus folder. What changes here is answered from once the
 * index was brought in line with it. Methods that change anything reject with STORAGE_UNAVAILABLE where it cannot be
 * kept; those that take an id with DOCUMENT_UNKNOWN.
 */
export interface DocumentLibrary {
  /**
   * The same documents; what is changed through it is recorded as changed by somebody else than before, who changes
   * nothing of the collections that they do not see: a document that is removed stays in these.
   */
  onBehalfOf(context: ChangeContext): DocumentLibrary;
  /** Added documents, ordered by id, with their versions applied. */
  list(): Promise<readonly StoredDocument[]>;
  /** Every document that the index is to hold, those of the corpus folder included, ordered by id. */
  listAll(): Promise<readonly DocumentMeta[]>;
  /**
   * Reads and keeps a file. One of the same path is a new version of the document that is there, unless it is the
   * same. Rejects with DOCUMENT_UNREADABLE, and with DOCUMENT_DUPLICATE where another document has its text; keeps
   * nothing then.
   */
  add(file: FileToAdd, details: DocumentDetails, signal?: AbortSignal): Promise<AddedDocument>;
  /** Changes what is said of a document; its collections are those of all its versions. */
  edit(id: string, details: DocumentDetails): Promise<DocumentMeta>;
  /** Rejects with DOCUMENT_CONFLICT for documents of the corpus folder. */
  remove(id: string): Promise<void>;
  original(id: string): Promise<OriginalFile>;
  /** First to last. */
  versions(id: string): Promise<readonly DocumentMeta[]>;
  /** What changed from one text to the other, provision by provision. */
  diff(id: string, other: string): Promise<VersionDifference>;
}
