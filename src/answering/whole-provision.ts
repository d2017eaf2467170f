import type { Passage } from "../domain/passage.ts";
import { isWithin } from "../domain/quote-locator.ts";
import { sliceSpan, type Span } from "../domain/span.ts";
import { sourceSpansOf } from "../domain/spanned-text.ts";

/** What begins a sentence that takes something out of the one before it; what a short one of that sort ends with. */
const EXCEPTION = /^(?:但(?!凡)|惟(?![一有獨独恐])|不在此限)/u;
const BARE_EXCEPTION = /^(?!.*[，；][但惟]).{0,60}(?:不在此限|[從从依]其[規规]定)[。；]?$/su;

/** A sentence of a passage: its range in the text, and where it stands. */
interface PlacedSentence {
  readonly range: Span;
  readonly locator: string;
  readonly isException: boolean;
}

/**
 * What has to be quoted with `range`, so that no rule stands without its exception and no list without its
 * words: the exceptions after it, the rule before an exception, the items below words that introduce them, the
 * words above an item. Ranges of the passage's text, ascending; `asksList` takes an item's whole list.
 */
export function wholeProvision(
  passage: Passage,
  range: Span,
  { asksList }: { readonly asksList: boolean },
): Span[] {
  if (passage.kind === "table" || passage.kind === "table-row") return [range];
  const sentences = placeSentences(passage);
  const chosen = sentences.flatMap(({ range: { start, end } }, index) =>
    start < range.end && range.start < end ? [index] : [],
  );
  const [first] = chosen;
  const last = chosen.at(-1);
  if (first === undefined || last === undefined) return [range];
  const begin = ruleBefore(sentences, first);
  const block = { first: begin, last: endOfRule(sentences, last) };
  const stems = stemsAbove(sentences, begin);
  const parent = stems.at(-1);
  if (asksList && parent !== undefined) {
    block.first = parent + 1;
    block.last = Math.max(block.last, endOfRule(sentences, parent));
  }
  return joinIndices(sentences, [...stems, ...indicesOf(block)]);
}

function placeSentences(passage: Passage): PlacedSentence[] {
  return passage.sentences.map((range) => {
    const start = sourceSpansOf(passage.spans, range)[0]?.start ?? 0;
    const place = passage.places.find((one) => one.start <= start && start < one.end);
    return {
      range,
      locator: place?.locator ?? passage.locator,
      isException: isException(sliceSpan(passage.text, range)),
    };
  });
}

function isException(sentence: string): boolean {
  return EXCEPTION.test(sentence) || BARE_EXCEPTION.test(sentence);
}

/** The sentence that the exception at `index` is taken from; `index` itself where there is none. */
function ruleBefore(sentences: readonly PlacedSentence[], index: number): number {
  let first = index;
  while (first > 0 && sentences[first]?.isException === true) {
    if (!standTogether(sentences[first - 1], sentences[first])) break;
    first--;
  }
  return first;
}

/** The last of the items that `index` introduces and of the exceptions after it. */
function endOfRule(sentences: readonly PlacedSentence[], index: number): number {
  const rule = sentences[index];
  let last = index;
  for (let next = index + 1; next < sentences.length; next++) {
    const sentence = sentences[next];
    if (rule === undefined || sentence === undefined) break;
    const isItem = isWithin(sentence.locator, sentences[last]?.locator ?? "");
    const isListed = isItem || isWithin(sentence.locator, rule.locator);
    const isException = sentence.isException && standTogether(rule, sentence);
    if (!isListed && !isException) break;
    last = next;
  }
  return last;
}

function standTogether(
  one: PlacedSentence | undefined,
  other: PlacedSentence | undefined,
): boolean {
  if (one === undefined || other === undefined) return false;
  return one.locator === other.locator || isWithin(one.locator, other.locator);
}

/** The sentences that lead to an item, outermost first. */
function stemsAbove(sentences: readonly PlacedSentence[], index: number): number[] {
  const item = sentences[index];
  if (item === undefined) return [];
  const stems = new Map<string, number>();
  for (const [before, { locator }] of sentences.slice(0, index).entries()) {
    if (isWithin(item.locator, locator)) stems.set(locator, before);
  }
  return [...stems.values()];
}

function indicesOf({ first, last }: { readonly first: number; readonly last: number }): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function joinIndices(sentences: readonly PlacedSentence[], indices: readonly number[]): Span[] {
  const ranges: Span[] = [];
  let previous = -2;
  for (const index of indices) {
    const range = sentences[index]?.range;
    const open = ranges.at(-1);
    if (range === undefined) continue;
    if (open !== undefined && index === previous + 1) {
      ranges[ranges.length - 1] = { start: open.start, end: range.end };
    } else ranges.push(range);
    previous = index;
  }
  return ranges;
}
