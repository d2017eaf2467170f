import type { SourceDocument } from "../domain/document.ts";
import type { AppError } from "../domain/errors.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { IndexPublisher } from "../ports/index-publisher.ts";
import type { Generation } from "../ports/passage-index.ts";
import { addDocuments } from "./add-documents.ts";
import { indexFingerprints } from "./index-fingerprints.ts";
import { publishBuild, type Retention } from "./publish-build.ts";

export interface BuildProgress {
  /** `embed` counts characters of documents, `write` counts passages. */
  readonly stage: "embed" | "write";
  readonly done: number;
  readonly total: number;
}

/** Documents of which one at a time is read. */
export interface DocumentStream extends AsyncIterable<SourceDocument> {
  /** UTF-16 code units of all texts. */
  readonly totalChars: number;
}

export interface BuildIndexOptions {
  /** The whole corpus: a document that is not among them leaves the index. */
  readonly documents: readonly SourceDocument[] | DocumentStream;
  readonly embedder: Embedder;
  readonly publisher: IndexPublisher;
  /** Names the content of these documents, so that an interrupted build of it goes on where the store can. */
  readonly contentId?: string | undefined;
  /** Makes every passage and vector anew, although nothing changed. */
  readonly force?: boolean;
  /** Which older generations stay; by default only the one before. */
  readonly retention?: Retention;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: BuildProgress) => void;
}

export interface BuildReport {
  /** The generation that is current now. */
  readonly generation: Generation;
  /** False where the index already was as the corpus is. */
  readonly built: boolean;
  /** Documents taken over as they were. */
  readonly keptDocuments: number;
  /** Documents that were read again. */
  readonly readDocuments: number;
  /** Distinct texts that went through the model. */
  readonly embeddedTexts: number;
  /** Why nothing of the index before could be used, where it was damaged; else null. */
  readonly baseProblem: AppError | null;
}

/**
 * Brings the index to the state of the corpus and makes it current. Documents that did not change are taken
 * over; of changed ones, only texts that were not there before are embedded. The result is the same, byte for
 * byte, as that of building from nothing. One document at a time is in memory.
 *
 * Long work is cut into slices of 10 ms, so that a server may run it beside answering.
 *
 * @throws AppError CANCELLED once `signal` is aborted, INDEX_CONFLICT while another process builds,
 *   MODEL_UNAVAILABLE; in every case the old index stays.
 */
export async function buildIndex(options: BuildIndexOptions): Promise<BuildReport> {
  const { documents, publisher, onProgress } = options;
  const { contentId, force, embedder, signal } = options;
  const total = totalCharsOf(documents);
  const fingerprints = indexFingerprints(embedder);
  const writer = await publisher.begin(fingerprints, force === true ? {} : { contentId });
  try {
    const { kept, read, embeddedTexts } = await addDocuments(writer, documents, {
      ...options,
      onProgress: (done) => onProgress?.({ stage: "embed", done, total }),
    });
    const generation = await publishBuild(writer, {
      publisher,
      retention: options.retention,
      signal,
      onProgress: (done, all) => onProgress?.({ stage: "write", done, total: all }),
    });
    return {
      generation,
      built: generation.id !== writer.base,
      keptDocuments: kept,
      readDocuments: read,
      embeddedTexts,
      baseProblem: writer.baseProblem,
    };
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

function totalCharsOf(documents: BuildIndexOptions["documents"]): number {
  if ("totalChars" in documents) return documents.totalChars;
  return documents.reduce((sum, { text }) => sum + text.length, 0);
}
