/** Half-open range [start, end) counted in UTF-16 code units of one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of `text` at `span`. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The slices of `text` at `spans`, joined without a separator. */
export function sliceSpans(text: string, spans: readonly Span[]): string {
  return spans.map((span) => sliceSpan(text, span)).join("");
}

/** Where a match of a pattern stands in the text that it was found in. */
export function matchSpan({ index, 0: words }: RegExpExecArray): Span {
  return { start: index, end: index + words.length };
}

/** Where a global pattern matches in `text`, in order. */
export function matchSpans(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), matchSpan);
}
