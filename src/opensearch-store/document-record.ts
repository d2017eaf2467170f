import { createHash } from "node:crypto";
import { z } from "zod/v4";
import type { DocumentMeta } from "../domain/document.ts";
import type { TermPair } from "../domain/term-pair.ts";
import type { DocumentEntry } from "../ports/index-publisher.ts";
import { filterFieldsOf } from "./filter-fields.ts";
import type { PassageRecordBody } from "./passage-record.ts";
import { sortableId } from "./record-names.ts";

/**
 * A document as a cluster keeps it. It is written after all its passages: where it stands, the document is whole.
 */
export const documentRecord = z.object({
  id: z.string(),
  meta: z.string(),
  text: z.string(),
  termPairs: z.string(),
  passageCount: z.int(),
  sentenceCount: z.int(),
  /** Over all passages as they are stored. */
  checksum: z.string(),
});

type DocumentRecordBody = z.infer<typeof documentRecord>;

/** @param passages as stored, ordered by id */
export function encodeDocument(
  { source, entries, termPairs }: DocumentEntry,
  passages: readonly PassageRecordBody[],
): DocumentRecordBody {
  return {
    ...filterFieldsOf(source.meta),
    id: sortableId(source.meta.id),
    meta: JSON.stringify(source.meta),
    text: JSON.stringify(source.text),
    termPairs: JSON.stringify(termPairs),
    passageCount: entries.length,
    sentenceCount: entries.reduce((sum, { sentenceVectors }) => sum + sentenceVectors.length, 0),
    checksum: checksumOf(passages),
  };
}

/** SHA-256 over what a document's passages hold. @param passages ordered by id */
export function checksumOf(passages: readonly PassageRecordBody[]): string {
  const hash = createHash("sha256");
  for (const { record, sentences, vector } of passages)
    hash.update(JSON.stringify([record, sentences, vector]));
  return hash.digest("hex");
}

export function decodeMeta({ meta }: Pick<DocumentRecordBody, "meta">): DocumentMeta {
  // SAFETY: only encodeDocument writes the field.
  return JSON.parse(meta) as DocumentMeta;
}

export function decodeSourceText({ text }: Pick<DocumentRecordBody, "text">): string {
  // SAFETY: only encodeDocument writes the field.
  return JSON.parse(text) as string;
}

export function decodeTermPairs({
  termPairs,
}: Pick<DocumentRecordBody, "termPairs">): readonly TermPair[] {
  // SAFETY: only encodeDocument writes the field.
  return JSON.parse(termPairs) as readonly TermPair[];
}
