import type { Span } from "../wire/answer-schema.ts";

/** The slices of a document's text at some spans, joined. */
export function wordsAt(spans: readonly Span[], text: string): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join("");
}
