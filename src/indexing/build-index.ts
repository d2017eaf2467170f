import type { SourceDocument } from "../domain/document.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import type { AppError } from "../domain/errors.ts";
import { createPacer } from "../scheduling/pacer.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { DocumentEntry, GenerationWriter, IndexPublisher } from "../ports/index-publisher.ts";
import type { Generation } from "../ports/passage-index.ts";
import { embedPassages, type EmbeddedPassages } from "./embed-passages.ts";
import { fieldTokensOf } from "./field-tokens.ts";
import { indexFingerprints } from "./index-fingerprints.ts";
import { readDocument, type DocumentContent } from "./read-document.ts";

export interface BuildProgress {
  /** `embed` counts characters of changed documents, `write` counts passages. */
  readonly stage: "embed" | "write";
  readonly done: number;
  readonly total: number;
}

export interface BuildIndexOptions {
  /** The whole corpus: a document that is not among them leaves the index. */
  readonly documents: readonly SourceDocument[];
  readonly embedder: Embedder;
  readonly publisher: IndexPublisher;
  /** Makes every passage and vector anew, although nothing changed. */
  readonly force?: boolean;
  /** Generations that are kept, the new one among them; by default the one before as well. */
  readonly keptGenerations?: number;
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
 * byte, as that of building from nothing.
 *
 * Long work is cut into slices of 10 ms, so that a server may run it beside answering.
 *
 * @throws AppError CANCELLED once `signal` is aborted, INDEX_CONFLICT while another process builds,
 *   MODEL_UNAVAILABLE; in every case the old index stays.
 */
export async function buildIndex(options: BuildIndexOptions): Promise<BuildReport> {
  const { publisher, signal, onProgress } = options;
  const writer = await publisher.begin(indexFingerprints(options.embedder));
  try {
    const changed = await keepUnchanged(writer, options);
    const embeddedTexts = await addDocuments(writer, changed, options);
    const generation = await writer.seal({
      signal,
      onProgress: (done, total) => onProgress?.({ stage: "write", done, total }),
    });
    await publisher.publish(generation.id, writer.base);
    if (generation.id !== writer.base) {
      await dropOlder(publisher, [generation.id, writer.base], options.keptGenerations ?? 2);
    }
    return {
      generation,
      built: generation.id !== writer.base,
      keptDocuments: options.documents.length - changed.length,
      readDocuments: changed.length,
      embeddedTexts,
      baseProblem: writer.baseProblem,
    };
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

async function keepUnchanged(
  writer: GenerationWriter,
  { documents, force }: BuildIndexOptions,
): Promise<SourceDocument[]> {
  const changed: SourceDocument[] = [];
  for (const document of documents) {
    if (force === true || !(await writer.keep(document))) changed.push(document);
  }
  return changed;
}

async function addDocuments(
  writer: GenerationWriter,
  documents: readonly SourceDocument[],
  options: BuildIndexOptions,
): Promise<number> {
  const total = documents.reduce((sum, { text }) => sum + text.length, 0);
  let doneChars = 0;
  let embeddedTexts = 0;
  for (const source of documents) {
    const { passages, termPairs } = await readDocument(source);
    const known = options.force === true ? [] : await writer.known(source.meta.id);
    const embedded = await embedPassages(passages, {
      embedder: options.embedder,
      known,
      signal: options.signal,
      onProgress: (share) =>
        options.onProgress?.({
          stage: "embed",
          done: doneChars + Math.floor(share * source.text.length),
          total,
        }),
    });
    await writer.upsert(await entryOf(source, { passages, termPairs }, embedded));
    doneChars += source.text.length;
    embeddedTexts += embedded.embeddedTexts;
    options.onProgress?.({ stage: "embed", done: doneChars, total });
    throwIfCancelled(options.signal, "indexing");
  }
  return embeddedTexts;
}

async function entryOf(
  source: SourceDocument,
  { passages, termPairs }: DocumentContent,
  { vectors }: EmbeddedPassages,
): Promise<DocumentEntry> {
  const pacer = createPacer();
  const entries: DocumentEntry["entries"][number][] = [];
  for (const [index, passage] of passages.entries()) {
    const ofPassage = vectors[index];
    if (ofPassage === undefined) throw new Error(`passage ${passage.passageId} was not embedded`);
    entries.push({ passage, tokens: fieldTokensOf(passage, source.meta), ...ofPassage });
    if (pacer.isDue()) await pacer.turn();
  }
  return { source, entries, termPairs };
}

// The generation before stays: a server may still be loading it, and it is the way back.
async function dropOlder(
  publisher: IndexPublisher,
  kept: readonly (string | null)[],
  keptGenerations: number,
): Promise<void> {
  const others = (await publisher.list()).filter(({ id }) => !kept.includes(id));
  for (const { id } of others.slice(keptGenerations - 2)) await publisher.drop(id);
}
