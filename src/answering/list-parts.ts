import type { Passage } from "../domain/passage.ts";
import type { Span } from "../domain/span.ts";
import type { CitedPart } from "./compose-claims.ts";

/** An item longer than this (UTF-16 code units) is cited by its first sentence. */
const MAX_ITEM_CHARS = 160;

/** A whole list to cite: the sentence that introduces it, then each item. */
export function listParts(stem: Passage, items: readonly Passage[]): CitedPart[] {
  // a table is introduced by its caption or header; what ends it is its source
  const introduction = stem.kind === "table" ? stem.sentences[0] : stem.sentences.at(-1);
  const parts: CitedPart[] =
    introduction === undefined ? [] : [{ passage: stem, range: introduction }];
  for (const item of items) {
    const range = itemRange(item);
    if (range !== undefined) parts.push({ passage: item, range });
  }
  return parts;
}

function itemRange(item: Passage): Span | undefined {
  const [first] = item.sentences;
  const last = item.sentences.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return last.end - first.start <= MAX_ITEM_CHARS ? { start: first.start, end: last.end } : first;
}
