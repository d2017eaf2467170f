import type { DocumentMeta } from "../domain/document.ts";

const WORD = { type: "keyword" } as const;

/** Fields that filters ask for, on passages and documents alike. */
export const FILTER_MAPPING = {
  documentId: WORD,
  jurisdiction: WORD,
  status: WORD,
  issuedOn: WORD,
  collections: WORD,
  heldFrom: WORD,
  heldUntil: WORD,
} as const;

/** Before every day: of what was replaced nobody knows when. */
const LONG_AGO = "";

/** A document's values of those fields; dates stay words, whose order is that of days. */
export function filterFieldsOf(
  meta: DocumentMeta,
): Readonly<Record<keyof typeof FILTER_MAPPING, string | null | readonly string[]>> {
  const { id, jurisdiction, status, issuedOn, effectiveOn, collections, supersededOn } = meta;
  return {
    documentId: id,
    jurisdiction,
    status,
    issuedOn,
    collections,
    heldFrom: effectiveOn ?? issuedOn,
    heldUntil: supersededOn ?? (status === "superseded" ? LONG_AGO : null),
  };
}
