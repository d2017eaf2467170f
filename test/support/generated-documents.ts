import type { LineDocument } from "./index-documents.ts";

const DOCUMENT_COUNT = 12;
const LINE_COUNT = 10;

/** A corpus that differs from round to round, in all its texts and in how many documents it has. */
export function generateDocuments(round: number): LineDocument[] {
  return Array.from({ length: DOCUMENT_COUNT + (round % 3) }, (_, document) => ({
    id: `document-${document}`,
    lines: Array.from(
      { length: LINE_COUNT },
      (_, line) => `第${round}輪第${document}篇第${line}句。`,
    ),
  }));
}
