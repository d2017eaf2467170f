import type { DocumentMeta } from "./document.ts";
import type { Span } from "./span.ts";
import type { SpannedText } from "./spanned-text.ts";

export type PassageKind =
  | "paragraph"
  | "item"
  | "table"
  | "table-row"
  | "footnote"
  | "front-matter"
  | "caption"
  | "article";

/**
 * The unit that is indexed, retrieved and cited; made of whole blocks.
 *
 * Invariant: `text` equals the source's slices at `spans`, joined.
 */
export interface Passage extends SpannedText {
  /** Stable across rebuilds: `<documentId>#<locator>`, with `/<n>` from the second passage of a locator on. */
  readonly passageId: string;
  readonly documentId: string;
  readonly kind: PassageKind;
  readonly locator: string;
  readonly headingPath: readonly string[];
  readonly page: number | null;
  /** Label as printed: "(b)"; null if none. */
  readonly label: string | null;
  /** Ranges of `text`, ascending: the smallest parts that are quoted on their own. */
  readonly sentences: readonly Span[];
  /** The passage whose last words introduce this one (a list's stem, a table's caption and header). */
  readonly stemId: string | null;
  /**
   * Words that the passage continues, for indexing and reading beside it: the stem's last sentence; for a
   * footnote what stands before its mark. "" where there are none.
   */
  readonly stemText: string;
  /** Items, or rows, that this passage introduces, in reading order. */
  readonly itemIds: readonly string[];
  /** Footnotes marked in this passage. */
  readonly footnoteIds: readonly string[];
  /** Passages in whose text this footnote is marked. */
  readonly markedInIds: readonly string[];
}

/** A passage together with what every citation of it must show. */
export interface PassageRecord {
  readonly passage: Passage;
  readonly document: DocumentMeta;
}
