import type { Span } from "./span.ts";

/**
 * A text put together from slices of a source.
 *
 * Invariant: `text` equals the slices of the source at `spans`, joined; spans ascend and do not overlap.
 */
export interface SpannedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/**
 * The source spans behind `part`, a range of the joined text: where the joined text crosses a page break
 * or a footnote marker, more than one.
 *
 * @throws RangeError when `part` is empty or reaches outside the joined text.
 */
export function sourceSpansOf(spans: readonly Span[], part: Span): Span[] {
  const found: Span[] = [];
  let offset = 0;
  for (const span of spans) {
    const length = span.end - span.start;
    const start = Math.max(part.start - offset, 0);
    const end = Math.min(part.end - offset, length);
    if (start < end) found.push({ start: span.start + start, end: span.start + end });
    offset += length;
  }
  if (part.start < 0 || part.end <= part.start || part.end > offset) {
    throw new RangeError(
      `range [${part.start}, ${part.end}) is empty or outside the ${offset} code units of the text`,
    );
  }
  return found;
}
