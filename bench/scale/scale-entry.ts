import { embedPassages } from "../../src/indexing/embed-passages.ts";
import { fieldTokensOf } from "../../src/indexing/field-tokens.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { DocumentEntry } from "../../src/ports/index-publisher.ts";
import type { ScaleDocument } from "./scale-documents.ts";

/** A document as it is put into an index, its passages as they are. */
export async function scaleEntry(
  { source, passages }: ScaleDocument,
  embedder: Embedder,
): Promise<DocumentEntry> {
  const { vectors } = await embedPassages(passages, {
    embedder,
    known: [],
    onProgress: () => undefined,
  });
  const entries = passages.map((passage, index) => {
    const made = vectors[index];
    if (made === undefined) throw new Error(`passage ${passage.passageId} got no vector`);
    return { passage, tokens: fieldTokensOf(passage, source.meta), ...made };
  });
  return { source, entries, termPairs: [] };
}
