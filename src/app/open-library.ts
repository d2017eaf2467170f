import type { OpenLibrary } from "../cli/backend.ts";
import type { Config } from "../config.ts";
import { loadCorpus } from "../corpus/load-corpus.ts";
import { openDataDirectory } from "../data-directory/data-directory.ts";
import { acquireWriterLock, awaitWriterLock } from "../data-directory/writer-lock.ts";
import { createDocumentFiles } from "../document-store/document-files.ts";
import { createLibrary } from "../documents/create-library.ts";
import type { SourceDocument } from "../domain/document.ts";
import { EXTRACTION_LIMITS } from "../ingest/extraction-limits.ts";
import { createExtractionThread } from "../ingest/extraction-thread.ts";

/** Of one file; a PDF of 1,000 pages takes some 30 s. */
const EXTRACTION_TIMEOUT_MS = 180_000;
const EXTRACTION_MEMORY_MB = 1024;

/** The added documents, and the right to change them. */
export async function openLibrary(
  {
    corpusDir,
    dataDir,
    maxDocumentBytes,
  }: Pick<Config, "corpusDir" | "dataDir" | "maxDocumentBytes">,
  onWarning: (warning: string) => void,
): Promise<OpenLibrary> {
  const { path, documents } = await openDataDirectory(dataDir);
  const shelf = createDocumentFiles(documents);
  const extractor = createExtractionThread({
    limits: { ...EXTRACTION_LIMITS, maxBytes: maxDocumentBytes },
    timeoutMs: EXTRACTION_TIMEOUT_MS,
    maxMemoryMb: EXTRACTION_MEMORY_MB,
  });
  const library = createLibrary({
    shelf,
    extractor,
    corpus: () => loadCorpusOf(corpusDir),
    now: () => new Date(),
  });
  const lock = {
    directory: path,
    onStale: ({ pid }: { readonly pid: number }) => {
      onWarning(
        `process ${pid} ended while it was changing documents; what it left half done is cleared up`,
      );
    },
  };
  return {
    library,
    async lock({ wait = false, signal } = {}) {
      const release = wait ? await awaitWriterLock(lock, signal) : await acquireWriterLock(lock);
      await shelf.hold();
      return async () => {
        shelf.letGo();
        await release();
      };
    },
    close: () => extractor.close(),
  };
}

async function loadCorpusOf(corpusDir: string | null): Promise<readonly SourceDocument[]> {
  if (corpusDir === null) return [];
  return (await loadCorpus(corpusDir, { mayBeEmpty: true })).documents;
}
