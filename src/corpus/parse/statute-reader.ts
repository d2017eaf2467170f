import type { BlockDraft } from "./block-builder.ts";
import { moveTo, type ProseReader } from "./prose-reader.ts";
import { settleLocators, type OpenArticle } from "./statute-article.ts";

/** The state of reading one statute. */
export interface StatuteReader extends ProseReader {
  article: OpenArticle | null;
  /** Indent of the open item's first line; what is indented further belongs to the item. */
  itemIndent: number;
}

/** Ends the open article, whose locators are known now. */
export function closeArticle(reader: StatuteReader): void {
  if (reader.article !== null) settleLocators(reader.article);
  reader.article = null;
  reader.current = null;
  reader.stem = null;
  moveTo(reader, { ...reader.outline, items: [] });
}

/** Puts a block under the open article's last paragraph. */
export function addPart(reader: StatuteReader, draft: BlockDraft | null): void {
  if (draft === null) return;
  const labels = reader.outline.items.map((item) => item.label);
  reader.article?.paragraphs.at(-1)?.parts.push({ draft, labels });
}
