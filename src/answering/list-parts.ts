import type { Passage } from "../domain/passage.ts";
import type { Span } from "../domain/span.ts";
import type { CitedPart } from "./compose-claims.ts";
import { wholeProvision } from "./whole-provision.ts";

/** An item longer than this (UTF-16 code units) is cited by its first sentence. */
const MAX_ITEM_CHARS = 160;

/** A whole list to cite: the sentence that introduces it, then each item; exceptions go with what they limit. */
export function listParts(stem: Passage, items: readonly Passage[]): CitedPart[] {
  // a table is introduced by its caption or header; what ends it is its source
  const introduction = stem.kind === "table" ? stem.sentences[0] : stem.sentences.at(-1);
  return [...citedPart(stem, introduction, true), ...rowParts(items)];
}

/** Items, or rows, without what introduces them. */
export function rowParts(items: readonly Passage[]): CitedPart[] {
  return items.flatMap((item) => citedPart(item, itemRange(item), item.itemIds.length > 0));
}

function citedPart(passage: Passage, range: Span | undefined, introduces: boolean): CitedPart[] {
  if (range === undefined) return [];
  return [{ passage, ranges: wholeProvision(passage, range, { asksList: false }), introduces }];
}

function itemRange(item: Passage): Span | undefined {
  const [first] = item.sentences;
  const last = item.sentences.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return last.end - first.start <= MAX_ITEM_CHARS ? { start: first.start, end: last.end } : first;
}
