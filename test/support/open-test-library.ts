import { createDocumentFiles } from "../../src/document-store/document-files.ts";
import { createLibrary } from "../../src/documents/create-library.ts";
import type { SourceDocument } from "../../src/domain/document.ts";
import { EXTRACTION_LIMITS } from "../../src/ingest/extraction-limits.ts";
import { extractBytes } from "../../src/ingest/extract-bytes.ts";
import type { DocumentLibrary } from "../../src/ports/document-library.ts";
import type { DocumentRecorder } from "../../src/ports/document-recorder.ts";
import type { DocumentShelf } from "../../src/ports/document-shelf.ts";

/** The library over a folder, which reads files in this thread; it is always noon on 1 June 2025. */
export function openTestLibrary(
  folder: string,
  corpus: readonly SourceDocument[] = [],
  recorder: DocumentRecorder | null = null,
): DocumentLibrary {
  return libraryOver(createDocumentFiles(folder), corpus, recorder);
}

export function libraryOver(
  shelf: DocumentShelf,
  corpus: readonly SourceDocument[] = [],
  recorder: DocumentRecorder | null = null,
): DocumentLibrary {
  return createLibrary({
    shelf,
    recorder,
    extractor: {
      extract: ({ name, bytes }) => extractBytes(name, bytes, EXTRACTION_LIMITS),
      close: () => Promise.resolve(),
    },
    corpus: () => Promise.resolve(corpus),
    now: () => new Date("2025-06-01T12:00:00Z"),
  });
}
