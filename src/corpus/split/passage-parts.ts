import type { FootnoteMarker } from "../../domain/block.ts";
import { sliceSpans, type Span } from "../../domain/span.ts";
import { sourceSpansOf } from "../../domain/spanned-text.ts";
import { cutSentence, MAX_PASSAGE_CODE_POINTS } from "./cut-sentence.ts";
import {
  countCodePoints,
  joinPieces,
  type JoinedPieces,
  type PassagePlan,
} from "./passage-plan.ts";

// UTF-16 code units that a row, or blocks that belong together, have at most in one passage: a synopsis of an
// amendment fills rows with thousands, and a passage of 20,000 still takes 0.3 s of an answer.
const MAX_TOGETHER_UNITS = 10_000;

/** A plan's text, whole or one of several parts, with the footnotes marked in it. */
export interface PassagePart extends JoinedPieces {
  readonly plan: PassagePlan;
  readonly markers: readonly FootnoteMarker[];
}

/** One part, or where a single block, or all together, is too long several that end where a sentence ends. */
export function partsOf(source: string, plan: PassagePlan): PassagePart[] {
  const pieces = joinPieces(source, plan.pieces);
  // A row says nothing without its header and group: it is quoted whole.
  const whole = [{ start: 0, end: pieces.text.length }];
  const quoted = plan.kind === "table-row" ? whole : pieces.sentences;
  const sentences = quoted.flatMap((span) => cutSentence(pieces.text, span, MAX_TOGETHER_UNITS));
  const joined = { ...pieces, sentences };
  const markers = plan.blocks.flatMap((block) => block.footnotes);
  const isTogether = plan.pieces.length > 1 && joined.text.length <= MAX_TOGETHER_UNITS;
  const isShort = countCodePoints(joined.text) <= MAX_PASSAGE_CODE_POINTS;
  if (isShort || isTogether) return [{ ...joined, plan, markers }];
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
