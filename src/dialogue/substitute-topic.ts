import { matchSpans, sliceSpan, type Span } from "../domain/span.ts";
import { JURISDICTION_NAMES, namedJurisdictions } from "../retrieval/named-scope.ts";
import { findQuantities } from "../text/quantities.ts";
import { contentWords } from "./content-words.ts";
import type { TurnText } from "./turn-text.ts";

const YEAR = /^year:/u;

/**
 * The earlier question, asked of `topic` in place of what stands for the same thing in it: a place for a place, a
 * year for a year, a name for the words that end alike (保險業 for 銀行業), else for the first words.
 */
export function substituteTopic(earlier: TurnText, topic: TurnText): string {
  if (namedJurisdictions(topic.folded).length > 0 && isPlace(topic.folded)) {
    return replaceSpans(earlier, matchSpans(earlier.folded, JURISDICTION_NAMES), topic.source);
  }
  const year = yearSpan(earlier.folded);
  if (yearSpan(topic.folded) !== undefined) {
    return replaceSpans(earlier, year === undefined ? [] : [year], topic.source);
  }
  const target = counterpart(earlier.folded, topic.folded);
  return replaceSpans(earlier, target === undefined ? [] : [target], topic.source);
}

/** The first span is replaced and the others left out; without spans the words are put before the question. */
function replaceSpans(question: TurnText, spans: readonly Span[], words: string): string {
  if (spans.length === 0) return words + question.source;
  let start = 0;
  const kept = spans.map((span) => {
    const before = question.quote({ start, end: span.start });
    start = span.end;
    return before;
  });
  const [first = "", ...others] = kept;
  return [first, words, ...others, question.quote({ start, end: question.folded.length })].join("");
}

function isPlace(topic: string): boolean {
  return topic.replace(JURISDICTION_NAMES, "").replace(/[和与及、,\s]|地区|方面|那边/gu, "") === "";
}

function yearSpan(folded: string): Span | undefined {
  return findQuantities(folded).find(({ readings }) => readings.some((one) => YEAR.test(one)));
}

/** The words of a question that a topic stands for: those that end as it does, from their beginning on. */
function counterpart(question: string, topic: string): Span | undefined {
  const words = contentWords(question).filter((span) => !isPlace(sliceSpan(question, span)));
  const isLatin = /^[\da-z]/u.test(topic);
  const alike = words.filter((span) => /^[\da-z]/u.test(sliceSpan(question, span)) === isLatin);
  for (let length = isLatin ? 0 : topic.length; length > 0; length--) {
    const ending = topic.slice(-length);
    for (const { start, end } of alike) {
      const at = sliceSpan(question, { start, end }).indexOf(ending);
      if (at >= 0) return { start, end: start + at + length };
    }
  }
  return alike[0] ?? words[0];
}
