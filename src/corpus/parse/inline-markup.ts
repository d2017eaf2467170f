import type { Span } from "../../domain/span.ts";
import { subtractSpans } from "./span-arithmetic.ts";

/** A footnote's mark in running text. */
export interface InlineMarker {
  readonly label: string;
  readonly span: Span;
}

/** What is known of a document's footnotes when its lines are read. */
export interface FootnoteMarks {
  /** Whether a raised number, in ASCII digits, marks a footnote. */
  has(label: string): boolean;
  /** The marks within a range that are not raised. */
  bareWithin(range: Span): readonly InlineMarker[];
}

/** A range of a source taken apart into words, footnote marks and markup. */
export interface InlineScan {
  readonly spans: readonly Span[];
  readonly markers: readonly InlineMarker[];
  readonly decorations: readonly Span[];
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const TAG = /<\/?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?\/?>/;
const LINK = /!?\[(?=[^[\]\n]*\]\([^()\s]*\))|\]\([^()\s]*\)/;
const MARKUP = new RegExp(
  `(?<raised><sup>\\s*\\d{1,3}\\s*</sup>|[${SUPERSCRIPTS}]+)|(?<bold>\\*\\*)|(?<markup>${TAG.source}|${LINK.source})`,
  "g",
);

/**
 * Finds emphasis, tags, links and footnote marks in `range`, a line or a part of one. A raised number is a
 * footnote's mark only where `footnotes` has its label; else it is text (10³, m<sup>2</sup>).
 */
export function scanInline(source: string, range: Span, footnotes: FootnoteMarks): InlineScan {
  const markers = Array.from(footnotes.bareWithin(range));
  const decorations: Span[] = [];
  const bolds: Span[] = [];
  for (const match of source.slice(range.start, range.end).matchAll(MARKUP)) {
    const start = range.start + match.index;
    const span = { start, end: start + match[0].length };
    if (match.groups?.["bold"] !== undefined) bolds.push(span);
    else if (match.groups?.["markup"] !== undefined) decorations.push(span);
    else readRaised(match[0], span, { markers, decorations, footnotes });
  }
  // An asterisk pair without its partner is text.
  const paired = bolds.slice(0, bolds.length - (bolds.length % 2));
  const marks = [...decorations, ...paired].sort(byStart);
  const holes = [...marks, ...markers.map((marker) => marker.span)].sort(byStart);
  markers.sort((left, right) => byStart(left.span, right.span));
  return { spans: subtractSpans(range, holes), markers, decorations: marks };
}

/** The number of a superscript (¹²) or of a `<sup>` tag in ASCII digits; null for anything else. */
export function raisedNumber(mark: string): string | null {
  const tagged = /^<sup>\s*(\d{1,3})\s*<\/sup>$/.exec(mark)?.[1];
  if (tagged !== undefined) return tagged;
  const digits = Array.from(mark, (character) => SUPERSCRIPTS.indexOf(character));
  return digits.length === 0 || digits.includes(-1) ? null : digits.join("");
}

function readRaised(
  mark: string,
  span: Span,
  into: {
    readonly markers: InlineMarker[];
    readonly decorations: Span[];
    readonly footnotes: FootnoteMarks;
  },
): void {
  const label = raisedNumber(mark);
  if (label !== null && into.footnotes.has(label)) into.markers.push({ label, span });
  else if (mark.startsWith("<")) {
    into.decorations.push(
      { start: span.start, end: span.start + "<sup>".length },
      { start: span.end - "</sup>".length, end: span.end },
    );
  }
}

function byStart(left: Span, right: Span): number {
  return left.start - right.start;
}
