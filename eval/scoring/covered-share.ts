import type { Span } from "../../src/domain/span.ts";

/** The share, 0 to 1, of the code units of `spans` that lie within the union of `covering`; 0 for none. */
export function coveredShare(spans: readonly Span[], covering: readonly Span[]): number {
  const union = unionOf(covering);
  const total = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const covered = spans.flatMap((span) => union.map((other) => overlap(span, other)));
  return total === 0 ? 0 : covered.reduce((sum, length) => sum + length, 0) / total;
}

/** Whether any of `spans` shares a code unit with any of `others`. */
export function spansOverlap(spans: readonly Span[], others: readonly Span[]): boolean {
  return spans.some((span) => others.some((other) => overlap(span, other) > 0));
}

function overlap(left: Span, right: Span): number {
  return Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
}

function unionOf(spans: readonly Span[]): Span[] {
  const union: Span[] = [];
  for (const span of spans.toSorted((left, right) => left.start - right.start)) {
    const last = union.at(-1);
    if (last === undefined || span.start > last.end) union.push(span);
    else union.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
  }
  return union;
}
