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

/** A range of the source with a locator of its own. */
export interface LocatedRange extends Span {
  readonly locator: string;
}

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
  /** Where all of it stands: 第21條. */
  readonly locator: string;
  /**
   * Ranges of the source that have a narrower locator, ascending: 第21條第2項, 第21條第2項第3款. Empty where the
   * passage's own serves for every part of it.
   */
  readonly places: readonly LocatedRange[];
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
