import type { FootnoteMarker } from "../../domain/block.ts";
import { sliceSpans, type Span } from "../../domain/span.ts";
import { sourceSpansOf } from "../../domain/spanned-text.ts";
import {
  countCodePoints,
  joinPieces,
  type JoinedPieces,
  type PassagePlan,
} from "./passage-plan.ts";

// A reader's window: a longer passage would be cut at its end without notice.
const MAX_PASSAGE_CODE_POINTS = 600;

/** A plan's text, whole or one of several parts, with the footnotes marked in it. */
export interface PassagePart extends JoinedPieces {
  readonly plan: PassagePlan;
  readonly markers: readonly FootnoteMarker[];
}

/** One part, or where a single block is too long several that end where a sentence ends. */
export function partsOf(source: string, plan: PassagePlan): PassagePart[] {
  const pieces = joinPieces(source, plan.pieces);
  // A row says nothing without its header and group: it is quoted whole.
  const whole = [{ start: 0, end: pieces.text.length }];
  const joined = plan.kind === "table-row" ? { ...pieces, sentences: whole } : pieces;
  const markers = plan.blocks.flatMap((block) => block.footnotes);
  const isLong = countCodePoints(joined.text) > MAX_PASSAGE_CODE_POINTS;
  if (!isLong || plan.pieces.length > 1) return [{ ...joined, plan, markers }];
  return rangesOf(joined).map((range) => cutPart(source, joined, { plan, range, markers }));
}

function rangesOf(joined: JoinedPieces): Span[] {
  const ranges: Span[] = [];
  for (const sentence of joined.sentences) {
    const open = ranges.at(-1);
    const length =
      open === undefined ? 0 : countCodePoints(joined.text.slice(open.start, sentence.end));
    if (open === undefined || length > MAX_PASSAGE_CODE_POINTS) ranges.push(sentence);
    else ranges[ranges.length - 1] = { start: open.start, end: sentence.end };
  }
  return ranges;
}

function cutPart(
  source: string,
  joined: JoinedPieces,
  cut: {
    readonly plan: PassagePlan;
    readonly range: Span;
    readonly markers: readonly FootnoteMarker[];
  },
): PassagePart {
  const { plan, range, markers } = cut;
  const spans = sourceSpansOf(joined.spans, range);
  const sentences = joined.sentences
    .filter((sentence) => sentence.start >= range.start && sentence.end <= range.end)
    .map((sentence) => ({ start: sentence.start - range.start, end: sentence.end - range.start }));
  return {
    plan,
    spans,
    sentences,
    text: sliceSpans(source, spans),
    // A mark after a sentence's last character belongs to that sentence.
    markers: markers.filter(({ offset }) => offset > range.start && offset <= range.end),
  };
}
