import { z } from "zod/v4";
import type { DocumentMeta } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";
import { decodeUnitVector, encodeUnitVector } from "../index-format/unit-int8.ts";
import type { IndexEntry, KnownPassage } from "../ports/index-publisher.ts";
import { encodeField } from "./encode-tokens.ts";
import { filterFieldsOf } from "./filter-fields.ts";
import { sortableId } from "./record-names.ts";

/** Digits that tell any two 32-bit floats apart. */
const FLOAT_DIGITS = 9;

/** A passage as a cluster keeps it. Texts are JSON within JSON, so that half a character survives. */
export const passageRecord = z.object({
  record: z.string(),
  sentences: z.string(),
  vector: z.array(z.number()),
});

export type PassageRecordBody = z.infer<typeof passageRecord>;

/** The fields of a record that reading needs. */
export const readRecord = passageRecord.omit({ vector: true });

/** What is stored of a passage; `meta` is that of its document. */
export function encodePassage(entry: IndexEntry, meta: DocumentMeta): PassageRecordBody {
  const { passage, tokens, vector, sentenceVectors } = entry;
  const fields = {
    id: sortableId(passage.passageId),
    ...filterFieldsOf(meta),
    body: encodeField(tokens.body, "body"),
    context: encodeField(tokens.context, "context"),
    document: encodeField(tokens.document, "document"),
  };
  return {
    ...fields,
    record: JSON.stringify(passage),
    sentences: Buffer.concat(
      sentenceVectors.map((sentence) => new Uint8Array(encodeUnitVector(sentence).buffer)),
    ).toString("base64"),
    vector: Array.from(vector, (value) => Number(value.toPrecision(FLOAT_DIGITS))),
  };
}

/** A stored passage with its vectors. */
export function decodePassage(stored: PassageRecordBody): KnownPassage {
  return {
    passage: decodeText(stored),
    vector: Float32Array.from(stored.vector),
    sentenceVectors: decodeSentences(stored),
  };
}

export function decodeText({ record }: Pick<PassageRecordBody, "record">): Passage {
  // SAFETY: only encodePassage writes the field, and a published generation is never written again.
  return JSON.parse(record) as Passage;
}

/** One unit vector a sentence; all have as many numbers as there are bytes a sentence. */
export function decodeSentences({
  record,
  sentences,
}: Pick<PassageRecordBody, "record" | "sentences">): Float32Array[] {
  const bytes = Buffer.from(sentences, "base64");
  const count = decodeText({ record }).sentences.length;
  const dimensions = count === 0 ? 0 : bytes.length / count;
  return Array.from({ length: count }, (_, index) =>
    decodeUnitVector(Int8Array.from(bytes.subarray(index * dimensions, (index + 1) * dimensions))),
  );
}
