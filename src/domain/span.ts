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
