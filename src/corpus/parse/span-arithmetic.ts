import type { Span } from "../../domain/span.ts";

/** What is left of `range` without `holes`, which ascend and do not overlap. */
export function subtractSpans(range: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = [];
  let cursor = range.start;
  for (const hole of holes) {
    if (hole.start > cursor) left.push({ start: cursor, end: hole.start });
    cursor = Math.max(cursor, hole.end);
  }
  if (cursor < range.end) left.push({ start: cursor, end: range.end });
  return left;
}

/** Drops the blanks before the first word and after the last one. */
export function trimSpans(source: string, spans: readonly Span[]): Span[] {
  const firstWord = spans.findIndex((span) => hasWords(source, span));
  const lastWord = spans.findLastIndex((span) => hasWords(source, span));
  return spans.slice(firstWord, lastWord + 1).map((span, index, kept) => {
    const text = source.slice(span.start, span.end);
    const leading = index === 0 ? text.length - text.trimStart().length : 0;
    const trailing = index === kept.length - 1 ? text.length - text.trimEnd().length : 0;
    return { start: span.start + leading, end: span.end - trailing };
  });
}

/** Spans that touch become one. */
export function mergeTouching(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last?.end === span.start) merged[merged.length - 1] = { start: last.start, end: span.end };
    else merged.push(span);
  }
  return merged;
}

/** `target.push(...items)` for more items than a call can take. */
export function appendAll<Item>(target: Item[], items: readonly Item[]): void {
  for (const item of items) target.push(item);
}

function hasWords(source: string, span: Span): boolean {
  return source.slice(span.start, span.end).trim() !== "";
}
