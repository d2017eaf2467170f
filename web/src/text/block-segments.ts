import type { Span } from "../wire/answer-schema.ts";
import type { Block } from "../wire/document-schema.ts";

/** A stretch of a block as it is shown: words, quoted or not, or the mark of a footnote. */
export type Segment =
  | { readonly kind: "words"; readonly text: string; readonly isQuoted: boolean }
  | { readonly kind: "note"; readonly label: string; readonly anchor: string | null };

/**
 * The block's words in order, cut where the quoted ranges begin and end and where footnotes are marked.
 *
 * @param text the whole document, which all spans point into
 * @param quoted ascending ranges of `text` that do not overlap
 */
export function segmentsOf(
  block: Pick<Block, "spans" | "footnotes">,
  text: string,
  quoted: readonly Span[],
): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  const addNotes = (to: number) => {
    const here = block.footnotes.filter(({ at }) => at >= from && at < to);
    segments.push(...here.map(({ label, anchor }) => ({ kind: "note" as const, label, anchor })));
    from = to;
  };
  for (const span of block.spans) {
    addNotes(span.start);
    segments.push(...wordsOf(span, text, quoted));
  }
  addNotes(Infinity);
  return segments;
}

/** Whether any of the quoted words stand in the block. */
export function isQuotedIn(block: Block, quoted: readonly Span[]): boolean {
  return block.spans.some((span) => quoted.some((range) => overlap(span, range) !== null));
}

function wordsOf(span: Span, text: string, quoted: readonly Span[]): Segment[] {
  const words: Segment[] = [];
  let at = span.start;
  const add = (end: number, isQuoted: boolean) => {
    if (end > at) words.push({ kind: "words", text: text.slice(at, end), isQuoted });
    at = Math.max(at, end);
  };
  for (const range of quoted) {
    const common = overlap(span, range);
    if (common === null) continue;
    add(common.start, false);
    add(common.end, true);
  }
  add(span.end, false);
  return words;
}

function overlap(one: Span, other: Span): Span | null {
  const start = Math.max(one.start, other.start);
  const end = Math.min(one.end, other.end);
  return start < end ? { start, end } : null;
}
