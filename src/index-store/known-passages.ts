import type { KnownPassage } from "../ports/index-publisher.ts";
import { decodePassage, decodeSentenceVectors } from "./decode-passage.ts";
import type { StoredGeneration } from "./stored-generation.ts";

/** Everything that a generation holds of one document's passages, ordered by passage id. */
export function readKnownPassages(stored: StoredGeneration, documentId: string): KnownPassage[] {
  const place = stored.documentPlaces.get(documentId);
  const known: KnownPassage[] = [];
  for (const [ordinal, document] of stored.passageDocuments.entries()) {
    if (document !== place) continue;
    known.push({
      passage: decodePassage(stored, ordinal),
      vector: stored.passages.vector(ordinal),
      sentenceVectors: decodeSentenceVectors(stored, ordinal),
    });
  }
  return known;
}
