import type { Extraction } from "../domain/extraction.ts";

/** A file as it was handed over. */
export interface OfferedFile {
  /** Its name, without folders; tells Markdown, text and HTML apart. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the text of files, of which nothing is trusted. */
export interface TextExtractor {
  /**
   * Rejects with DOCUMENT_UNREADABLE, saying what of the file cannot be read and what to do, also where it would take
   * too long or too much memory; with CANCELLED once `signal` is aborted.
   */
  extract(file: OfferedFile, signal?: AbortSignal): Promise<Extraction>;
  close(): Promise<void>;
}
