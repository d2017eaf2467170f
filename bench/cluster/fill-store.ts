import { embedPassages } from "../../src/indexing/embed-passages.ts";
import { fieldTokensOf } from "../../src/indexing/field-tokens.ts";
import { indexFingerprints } from "../../src/indexing/index-fingerprints.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { DocumentEntry, IndexPublisher } from "../../src/ports/index-publisher.ts";
import { scaleDocuments, type ScaleDocument } from "../scale/scale-documents.ts";

/** How long it took to fill a store. */
export interface FillTimes {
  readonly writeSeconds: number;
  /** Sealing, checking and publishing. */
  readonly sealSeconds: number;
}

/** Publishes so many passages of real text, their vectors made by projection. */
export async function fillStore(
  publisher: IndexPublisher,
  embedder: Embedder,
  passageCount: number,
): Promise<FillTimes> {
  const writer = await publisher.begin(indexFingerprints(embedder));
  const startedMs = performance.now();
  for await (const document of scaleDocuments(passageCount))
    await writer.upsert(await entryOf(document, embedder));
  const writtenMs = performance.now();
  const { id } = await writer.seal();
  await publisher.publish(id, writer.base);
  const doneMs = performance.now();
  return {
    writeSeconds: (writtenMs - startedMs) / 1000,
    sealSeconds: (doneMs - writtenMs) / 1000,
  };
}

async function entryOf(
  { source, passages }: ScaleDocument,
  embedder: Embedder,
): Promise<DocumentEntry> {
  const options = { embedder, known: [], onProgress: () => undefined };
  const { vectors } = await embedPassages(passages, options);
  const entries = passages.flatMap((passage, at) => {
    const made = vectors[at];
    return made === undefined
      ? []
      : [{ passage, tokens: fieldTokensOf(passage, source.meta), ...made }];
  });
  return { source, entries, termPairs: [] };
}
