import type { SourceDocument } from "../../../src/domain/document.ts";
import { sourceOf } from "../../support/index-documents.ts";

const DOCUMENTS = 20;
const ARTICLES = 60;

/** A corpus whose documents make some fifty passages each, so that a batch holds a few of them. */
export const PART_DOCUMENTS: readonly SourceDocument[] = Array.from(
  { length: DOCUMENTS },
  (_, document) =>
    sourceOf({
      id: `rule-${String(document).padStart(2, "0")}`,
      lines: Array.from(
        { length: ARTICLES },
        (_, at) =>
          `第${at + 1}條 機構${document}應於${at + 2}日內就第${document}類事項通報，並保存紀錄${at + 5}年；其內容由主管機關定之。\n`,
      ),
    }),
);

export function streamOf(documents: readonly SourceDocument[]) {
  async function* read() {
    for (const document of documents) yield await Promise.resolve(document);
  }
  const totalChars = documents.reduce((sum, { text }) => sum + text.length, 0);
  return { totalChars, [Symbol.asyncIterator]: read };
}
