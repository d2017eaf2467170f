import type { OpenLibrary } from "../cli/backend.ts";
import type { Config } from "../config/config.ts";
import { loadCorpus } from "../corpus/load-corpus.ts";
import { openDataDirectory } from "../data-directory/data-directory.ts";
import { migrate } from "../data-directory/migrate.ts";
import { acquireWriterLock, awaitWriterLock } from "../data-directory/writer-lock.ts";
import { createDocumentFiles } from "../document-store/document-files.ts";
import { DOCUMENT_MIGRATIONS } from "../document-store/document-migrations.ts";
import { createLibrary } from "../documents/create-library.ts";
import type { SourceDocument } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import { EXTRACTION_LIMITS } from "../ingest/extraction-limits.ts";
import { createExtractionThread } from "../ingest/extraction-thread.ts";
import type { DocumentRecorder } from "../ports/document-recorder.ts";
import { createDocumentRecorder } from "../records/create-document-recorder.ts";
import type { RecordLog } from "../records/record-log.ts";
import { createGenerationLookup, type GenerationLookup } from "./generation-lookup.ts";
import { createHeldCorpus } from "./held-corpus.ts";
import { openRecordLog } from "./open-recording.ts";

/** Of one file; a PDF of 1,000 pages takes some 30 s. */
const EXTRACTION_TIMEOUT_MS = 180_000;
const EXTRACTION_MEMORY_MB = 1024;

function openRecorder(
  log: RecordLog | null,
  generations: GenerationLookup,
  onWarning: (warning: string) => void,
): DocumentRecorder | null {
  if (log === null) return null;
  const currentGeneration = () => currentOrNull(generations, onWarning);
  return createDocumentRecorder({ log, currentGeneration });
}

/** A change is recorded although no index can be read: a file that was taken must not be lost for that. */
async function currentOrNull(
  generations: GenerationLookup,
  onWarning: (warning: string) => void,
): Promise<string | null> {
  try {
    return await generations.current();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    onWarning(`a change is recorded without its generation: ${error.message}`);
    return null;
  }
}

/** The added documents, and the right to change them. */
export async function openLibrary(
  config: Config,
  onWarning: (warning: string) => void,
): Promise<OpenLibrary> {
  const { corpusDir, dataDir } = config;
  const { path, documents } = await openDataDirectory(dataDir);
  const files = createDocumentFiles(documents);
  const log = await openRecordLog(config);
  const generations = createGenerationLookup(config);
  const recorder = openRecorder(log, generations, onWarning);
  const corpus = createHeldCorpus(() => loadCorpusOf(corpusDir));
  const extractor = openExtractor(config);
  const library = createLibrary({
    shelf: files,
    recorder,
    extractor,
    corpus: corpus.load,
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
      await orRelease(release, async () => {
        await migrateHeld(path, onWarning);
        await files.hold();
      });
      corpus.hold();
      return async () => {
        files.letGo();
        corpus.letGo();
        await release();
      };
    },
    async close() {
      await Promise.all([extractor.close(), log?.close(), generations.close()]);
    },
  };
}

function openExtractor({ maxDocumentBytes }: Config) {
  return createExtractionThread({
    limits: { ...EXTRACTION_LIMITS, maxBytes: maxDocumentBytes },
    timeoutMs: EXTRACTION_TIMEOUT_MS,
    maxMemoryMb: EXTRACTION_MEMORY_MB,
  });
}

/** A lock that is of no use to anybody must not keep others out until this process ends. */
async function orRelease(release: () => Promise<void>, prepare: () => Promise<void>) {
  try {
    await prepare();
  } catch (error) {
    await release();
    throw error;
  }
}

async function migrateHeld(directory: string, onWarning: (warning: string) => void): Promise<void> {
  const { from, to } = await migrate(directory, DOCUMENT_MIGRATIONS);
  if (from === to) return;
  onWarning(
    `the data directory was brought from format ${from} to ${to}; \`yiju migrate --undo\` takes it back for the version before`,
  );
}

async function loadCorpusOf(corpusDir: string | null): Promise<readonly SourceDocument[]> {
  if (corpusDir === null) return [];
  return (await loadCorpus(corpusDir, { mayBeEmpty: true })).documents;
}
