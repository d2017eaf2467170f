import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import type { SourceDocument } from "../domain/document.ts";
import { readDocumentRows, type DocumentRow } from "./document-rows.ts";
import { FILES } from "./generation-files.ts";
import { generationOf, readManifest, type Manifest } from "./manifest.ts";
import type { Generation } from "../ports/passage-index.ts";
import { openPassageRecords, readExactly, type PassageRecords } from "./passage-records.ts";
import { readArray, verifyFiles } from "./section-reader.ts";
import { createStringTable, type StringTable } from "./string-table.ts";

/** A generation on disk whose every file has been checked: documents and passages, without search. */
export interface StoredGeneration {
  readonly directory: string;
  readonly manifest: Manifest;
  readonly generation: Generation;
  /** Ordered by document id. */
  readonly documents: readonly DocumentRow[];
  /** Document ids' places in `documents`. */
  readonly documentPlaces: ReadonlyMap<string, number>;
  /** Passage ids; a place in the table is the passage's ordinal. */
  readonly passageIds: StringTable;
  /** By ordinal, the place in `documents`. */
  readonly passageDocuments: Uint32Array;
  readonly passages: PassageRecords;
  readSource(row: DocumentRow): SourceDocument;
  /** Closes its files; it is not read again. */
  close(): void;
}

/**
 * @throws AppError INDEX_CORRUPT naming a file that is missing or changed, INDEX_INCOMPATIBLE for another format.
 */
export async function openStoredGeneration(directory: string): Promise<StoredGeneration> {
  const manifest = await readManifest(directory);
  await verifyFiles(directory, manifest);
  const documents = await readDocumentRows(directory);
  const passageDocuments = await readArray(directory, FILES.passageDocuments, Uint32Array);
  const passageIds = createStringTable({
    units: await readArray(directory, FILES.passageIdUnits, Uint16Array),
    offsets: await readArray(directory, FILES.passageIdOffsets, Uint32Array),
  });
  const passages = await openRecords(directory, manifest);
  const texts = openSync(join(directory, FILES.texts), "r");
  return {
    directory,
    manifest,
    generation: generationOf(manifest),
    documents,
    documentPlaces: new Map(documents.map(({ meta }, place) => [meta.id, place])),
    passageIds,
    passageDocuments,
    passages,
    readSource({ meta, textStart, textEnd }) {
      const line = Buffer.from(readExactly(texts, textStart, textEnd - textStart));
      // SAFETY: generation-draft.ts writes every text as a JSON string.
      return { meta, text: JSON.parse(line.toString()) as string };
    },
    close() {
      passages.close();
      closeSync(texts);
    },
  };
}

async function openRecords(directory: string, manifest: Manifest): Promise<PassageRecords> {
  const lineStarts = await readArray(directory, FILES.passageOffsets, Float64Array);
  const sentenceStarts = await readArray(directory, FILES.sentenceStarts, Uint32Array);
  return openPassageRecords(directory, {
    lineStart: (ordinal) => lineStarts[ordinal] ?? 0,
    sentenceStart: (ordinal) => sentenceStarts[ordinal] ?? 0,
    dimensions: manifest.dimensions,
  });
}
