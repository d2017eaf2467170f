import type { Span } from "../domain/span.ts";

/** What is left of a text of `length` without `cuts`, which ascend and may overlap; no range is empty. */
export function spansBetween(cuts: readonly Span[], length: number): Span[] {
  const kept: Span[] = [];
  let start = 0;
  for (const cut of [...cuts, { start: length, end: length }]) {
    if (cut.start > start) kept.push({ start, end: cut.start });
    start = Math.max(start, cut.end);
  }
  return kept;
}
