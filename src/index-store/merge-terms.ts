import { createPacer } from "../scheduling/pacer.ts";
import type { PostingStream } from "./posting-streams.ts";
import { compareStrings } from "./sort-in-slices.ts";
import { layOutStrings, type StringTableSections } from "./string-table.ts";

export interface MergedTerms {
  readonly terms: StringTableSections;
  /** By stream and its own number of a term, the term's place among all. */
  readonly ranks: readonly Uint32Array[];
}

/**
 * The terms of streams that have postings, each once, in order: one way through what is in order already, instead of
 * sorting and searching millions of them.
 *
 * @param counts by stream and its own number of a term, its postings
 */
export async function mergeTerms(
  streams: readonly PostingStream[],
  counts: readonly Uint32Array[],
): Promise<MergedTerms> {
  const pacer = createPacer();
  const ranks = streams.map(({ termCount }) => new Uint32Array(termCount));
  const cursors: TermCursor[] = [];
  for (const [at, stream] of streams.entries()) {
    const order = await stream.orderOfTerms();
    cursors.push(new TermCursor(stream, order, counts[at] ?? new Uint32Array(0)));
  }
  const merged: string[] = [];
  for (let least = leastOf(cursors); least !== undefined; least = leastOf(cursors)) {
    for (const [at, cursor] of cursors.entries()) {
      const ofStream = ranks[at];
      if (cursor.term !== least || ofStream === undefined) continue;
      ofStream[cursor.number] = merged.length;
      cursor.advance();
    }
    merged.push(least);
    if (pacer.isDue()) await pacer.turn();
  }
  return { terms: await layOutStrings(merged), ranks };
}

/** A place among the terms of a stream, in their order; those without postings are passed over. */
class TermCursor {
  readonly #stream: PostingStream;
  readonly #order: Uint32Array;
  readonly #counts: Uint32Array;
  #place = -1;
  /** Undefined behind the last. */
  term: string | undefined;
  number = 0;

  constructor(stream: PostingStream, order: Uint32Array, counts: Uint32Array) {
    this.#stream = stream;
    this.#order = order;
    this.#counts = counts;
    this.advance();
  }

  advance(): void {
    do this.#place++;
    while (this.#place < this.#order.length && this.#counts[this.#order[this.#place] ?? 0] === 0);
    this.number = this.#order[this.#place] ?? 0;
    this.term = this.#place < this.#order.length ? this.#stream.termAt(this.number) : undefined;
  }
}

function leastOf(cursors: readonly TermCursor[]): string | undefined {
  let least: string | undefined;
  for (const { term } of cursors) {
    if (term === undefined) continue;
    if (least === undefined || compareStrings(term, least) < 0) least = term;
  }
  return least;
}
