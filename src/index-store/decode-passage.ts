import type { Passage } from "../domain/passage.ts";
import type { StoredGeneration } from "./stored-generation.ts";
import { decodeUnitVector } from "../index-format/unit-int8.ts";

export function decodePassage(stored: StoredGeneration, ordinal: number): Passage {
  // SAFETY: the file's checksum holds and only generation-draft.ts writes its lines.
  return JSON.parse(stored.passages.line(ordinal).toString()) as Passage;
}

/** One unit vector a sentence, in order. */
export function decodeSentenceVectors(stored: StoredGeneration, ordinal: number): Float32Array[] {
  const { dimensions } = stored.manifest;
  const encoded = stored.passages.sentences(ordinal);
  return Array.from({ length: dimensions === 0 ? 0 : encoded.length / dimensions }, (_, index) =>
    decodeUnitVector(encoded.subarray(index * dimensions, (index + 1) * dimensions)),
  );
}
