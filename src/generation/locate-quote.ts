import type { DraftCitation } from "../domain/answer.ts";
import type { Passage } from "../domain/passage.ts";
import { sliceSpan, type Span } from "../domain/span.ts";
import { sourceSpansOf } from "../domain/spanned-text.ts";
import { normaliseText } from "../text/normalise.ts";

/** Characters of a folded quote; fewer stand anywhere. */
const MIN_QUOTE_CHARS = 2;

/**
 * The sentences of the passage that hold a model's quote, as the source has them: a model may change script, width
 * and white space, but no word. Whole sentences, so that a quote cannot leave out the 不 or the 除外 that stands
 * beside it. Undefined where the passage does not hold the quote.
 */
export function locateQuote(passage: Passage, quote: string): DraftCitation | undefined {
  const found = findFolded(passage.text, quote);
  if (found === undefined) return undefined;
  const range = wholeSentences(passage, found);
  return {
    passageId: passage.passageId,
    quote: sliceSpan(passage.text, range),
    spans: sourceSpansOf(passage.spans, range),
  };
}

function findFolded(text: string, quote: string): Span | undefined {
  const wanted = compact(quote).text;
  if (Array.from(wanted).length < MIN_QUOTE_CHARS) return undefined;
  const held = compact(text);
  const at = held.text.indexOf(wanted);
  if (at < 0) return undefined;
  const start = held.origins[at];
  const end = held.origins[at + wanted.length - 1];
  return start === undefined || end === undefined
    ? undefined
    : { start: start.start, end: end.end };
}

/** Folded and without white space, with the source range of every code unit. */
function compact(source: string): { text: string; origins: Span[] } {
  const { text, offsets } = normaliseText(source);
  const units: string[] = [];
  const origins: Span[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index);
    if (/\s/u.test(unit)) continue;
    units.push(unit);
    origins.push(offsets.toSource({ start: index, end: index + 1 }));
  }
  return { text: units.join(""), origins };
}

function wholeSentences({ sentences }: Passage, part: Span): Span {
  const touched = sentences.filter(({ start, end }) => start < part.end && part.start < end);
  return {
    start: Math.min(part.start, ...touched.map(({ start }) => start)),
    end: Math.max(part.end, ...touched.map(({ end }) => end)),
  };
}
