import type { Span } from "../../../src/domain/span.ts";

/** A stretch of a source and what it is to the reader. */
export interface ContextPiece {
  readonly text: string;
  readonly isQuoted: boolean;
  readonly isEvidence: boolean;
}

/** Characters shown before and after what is quoted. */
const MARGIN = 60;

interface MarkedSpans {
  readonly quoted: readonly Span[];
  readonly evidence: readonly Span[];
}

/**
 * The source around `shown`, cut where quoting or evidence starts or ends; the pieces joined are one stretch of
 * the source. Empty where nothing is shown.
 */
export function sourceContext(
  source: string,
  shown: readonly Span[],
  { quoted, evidence }: MarkedSpans,
): ContextPiece[] {
  if (shown.length === 0) return [];
  const from = codePointStart(source, Math.min(...shown.map(({ start }) => start)) - MARGIN);
  const to = codePointStart(source, Math.max(...shown.map(({ end }) => end)) + MARGIN);
  const edges = [...quoted, ...evidence].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([from, ...edges, to])]
    .filter((offset) => offset >= from && offset <= to)
    .sort((left, right) => left - right);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? from;
    return {
      text: source.slice(start, end),
      isQuoted: isInside(start, quoted),
      isEvidence: isInside(start, evidence),
    };
  });
}

function isInside(offset: number, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start <= offset && offset < end);
}

/** `offset` within the source, moved back where it would cut a surrogate pair. */
function codePointStart(source: string, offset: number): number {
  const inside = Math.min(Math.max(offset, 0), source.length);
  return /[\udc00-\udfff]/.test(source.charAt(inside)) ? inside - 1 : inside;
}
