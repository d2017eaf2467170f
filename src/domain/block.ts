import type { Span } from "./span.ts";
import type { SpannedText } from "./spanned-text.ts";

export const BLOCK_KINDS = [
  "front-matter",
  "contents",
  "heading",
  "paragraph",
  "item",
  "table-caption",
  "table-header",
  "table-row",
  "footnote",
  "note",
  "caption",
  "signature",
] as const;

/**
 * The role of a block. `contents` (a table of contents), `heading` and `note` (a running line such as a
 * table's source) are structure, not evidence.
 */
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A footnote's mark in running text; it is left out of the block's text. */
export interface FootnoteMarker {
  /** The number as printed, in ASCII digits: "7". */
  readonly label: string;
  readonly span: Span;
  /** Offset in the block's text where the mark stood. */
  readonly offset: number;
}

/**
 * A stretch of a document with one role: the smallest thing that has a locator.
 *
 * Invariant: over a document, block spans, label spans, marker spans and decorations do not overlap and
 * together hold every non-blank character.
 */
export interface Block extends SpannedText {
  /** Position in reading order from 0; also its identity within the document. */
  readonly ordinal: number;
  readonly kind: BlockKind;
  /** What a lawyer would write: 第12(b)段, 附件A第3段, 貳、二、(一), 第21條第2項, 註7, 表格 1. */
  readonly locator: string;
  /** Headings above the block as printed, outermost first. */
  readonly headingPath: readonly string[];
  /** The source file's page, from 1; null where the source has no pages. */
  readonly page: number | null;
  /** The label as printed: "(b)", "12.", "一、", "第 21 條"; null if none. */
  readonly label: string | null;
  /** Where the label stands. It is no part of the text, so that a quote starts with words; null without one. */
  readonly labelSpan: Span | null;
  /** Ordinal of the block that introduces this one: an item's stem, a row's header or caption; else null. */
  readonly parent: number | null;
  readonly footnotes: readonly FootnoteMarker[];
}

/** A document taken apart: every block in reading order, and the marks that belong to none. */
export interface ParsedDocument {
  readonly blocks: readonly Block[];
  /** Markup that carries no words: rules, `#`, `**`, tags, dot leaders. */
  readonly decorations: readonly Span[];
}
