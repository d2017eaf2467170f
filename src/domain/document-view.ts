import type { Script } from "./answer.ts";
import type { BlockKind } from "./block.ts";
import type { PassageFilter } from "./passage-filter.ts";
import type { Span } from "./span.ts";

/** A footnote's mark in running text, with the way to its words. */
export interface FootnoteReference {
  /** The number as printed, in ASCII digits: "7". */
  readonly label: string;
  /** Offset in the stored source where the mark stands. */
  readonly at: number;
  /** Anchor of the footnote; null where the document has none of that number. */
  readonly anchor: string | null;
}

/** A block as readers see it: where it stands in the stored text, and how it is addressed on a page. */
export interface DocumentViewBlock {
  /** Unique in the document and readable: the locator, numbered from its second block on. */
  readonly anchor: string;
  readonly kind: BlockKind;
  readonly locator: string;
  /** The label as printed: "(b)"; null if none. */
  readonly label: string | null;
  /** From 1: how deep a heading stands in the outline, or an item in its list; 0 for all else. */
  readonly depth: number;
  readonly page: number | null;
  /** Slices of the stored text; joined, the words of the block. */
  readonly spans: readonly Span[];
  readonly footnotes: readonly FootnoteReference[];
}

/** The structure of one document, in reading order. */
export interface DocumentView {
  readonly documentId: string;
  readonly blocks: readonly DocumentViewBlock[];
}

/** A question that the documents answer. */
export interface SuggestedQuestion {
  readonly question: string;
  /** The document whose outline it was taken from. */
  readonly documentId: string;
  /** The heading or term that it asks about, as printed. */
  readonly topic: string;
}

/** Passages that came near a question which was refused. */
export interface NearMiss {
  readonly places: readonly { readonly documentId: string; readonly spans: readonly Span[] }[];
  /** What the question was limited to. */
  readonly filter: PassageFilter;
  readonly script: Script;
}
