import { throwIfCancelled } from "../domain/cancellation.ts";
import type { SourceDocument } from "../domain/document.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { DocumentEntry, GenerationWriter } from "../ports/index-publisher.ts";
import { createPacer } from "../scheduling/pacer.ts";
import { embedPassages, type EmbeddedPassages } from "./embed-passages.ts";
import { fieldTokensOf } from "./field-tokens.ts";
import { readDocument, type DocumentContent } from "./read-document.ts";

export interface AddOptions {
  readonly embedder: Embedder;
  /** Makes every passage and vector anew, although nothing changed. */
  readonly force?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Told of characters done, those of documents that were taken over included. */
  readonly onProgress: (doneChars: number) => void;
}

export interface AddedDocuments {
  readonly kept: number;
  readonly read: number;
  /** Distinct texts that went through the model. */
  readonly embeddedTexts: number;
}

/** Puts documents into a build, one after the other: those that did not change are taken over. */
export async function addDocuments(
  writer: GenerationWriter,
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  options: AddOptions,
): Promise<AddedDocuments> {
  const added = { kept: 0, read: 0, embeddedTexts: 0 };
  let doneChars = 0;
  for await (const source of documents) {
    if (options.force !== true && (await writer.keep(source))) added.kept++;
    else {
      const before = doneChars;
      added.embeddedTexts += await addDocument(writer, source, {
        ...options,
        onProgress: (chars) => {
          options.onProgress(before + chars);
        },
      });
      added.read++;
    }
    doneChars += source.text.length;
    options.onProgress(doneChars);
    throwIfCancelled(options.signal, "indexing");
  }
  return added;
}

async function addDocument(
  writer: GenerationWriter,
  source: SourceDocument,
  { embedder, force, signal, onProgress }: AddOptions,
): Promise<number> {
  const content = await readDocument(source);
  const known = force === true ? [] : await writer.known(source.meta.id);
  const embedded = await embedPassages(content.passages, {
    embedder,
    known,
    signal,
    onProgress: (share) => {
      onProgress(Math.floor(share * source.text.length));
    },
  });
  await writer.upsert(await entryOf(source, content, embedded));
  return embedded.embeddedTexts;
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
