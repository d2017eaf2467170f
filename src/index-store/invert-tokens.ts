import { createPacer } from "../scheduling/pacer.ts";
import type { LexicalSections } from "./lexical-sections.ts";
import { mergeTerms } from "./merge-terms.ts";
import { streamCollected, streamPrevious, type PostingStream } from "./posting-streams.ts";
import type { StringTableSections } from "./string-table.ts";
import { bodyFrequency, contextFrequency, documentFrequency } from "./term-frequencies.ts";
import type { CollectedTokens } from "./token-collector.ts";

/** Where each passage of a new generation comes from, by its new ordinal. */
export interface PassageOrigins {
  /** Number among the collected passages, or -1 for one that is taken over. */
  readonly collected: Int32Array;
  /** Ordinal in the generation before, or -1 for a new passage; ascending. */
  readonly previous: Int32Array;
}

/**
 * The inverted index of the passages that `origins` names, from newly collected tokens and from the postings of
 * the generation before; the same whichever of the two a passage comes from.
 */
export async function invertTokens(
  collected: CollectedTokens,
  previous: LexicalSections | null,
  origins: PassageOrigins,
): Promise<LexicalSections> {
  const streams = [streamCollected(collected, origins.collected)];
  if (previous !== null) streams.push(streamPrevious(previous, origins.previous));
  const counts = await Promise.all(streams.map((stream) => stream.counts()));
  const { terms, ranks } = await mergeTerms(streams, counts);
  const postings = allocatePostings(terms, counts, ranks);
  const cursors = postings.postingStarts.slice();
  for (const [index, stream] of streams.entries())
    await scatter(stream, ranks[index] ?? new Uint32Array(0), { postings, cursors });
  const [ofCollected = new Uint32Array(0)] = counts;
  if (streams.length > 1) await joinRuns(postings, ofCollected, ranks[0] ?? new Uint32Array(0));
  return { ...postings, terms, fieldLengths: joinFieldLengths(collected, previous, origins) };
}

type Postings = Omit<LexicalSections, "terms" | "fieldLengths">;

function allocatePostings(
  terms: StringTableSections,
  counts: readonly Uint32Array[],
  ranks: readonly Uint32Array[],
): Postings {
  const termCount = terms.offsets.length - 1;
  const postingStarts = new Uint32Array(termCount + 1);
  for (const [index, countsOfStream] of counts.entries()) {
    for (const [term, count] of countsOfStream.entries()) {
      const after = (ranks[index]?.[term] ?? 0) + 1;
      postingStarts[after] = (postingStarts[after] ?? 0) + count;
    }
  }
  for (let rank = 0; rank < termCount; rank++)
    postingStarts[rank + 1] = (postingStarts[rank + 1] ?? 0) + (postingStarts[rank] ?? 0);
  const postingCount = postingStarts[termCount] ?? 0;
  return {
    passageCounts: new Uint32Array(3 * termCount),
    postingStarts,
    postingPassages: new Uint32Array(postingCount),
    postingFrequencies: new Uint16Array(postingCount),
  };
}

/** @param into `cursors`: by term, where its next posting goes */
function scatter(
  stream: PostingStream,
  ranks: Uint32Array,
  into: { readonly postings: Postings; readonly cursors: Uint32Array },
): Promise<void> {
  const { postingPassages, postingFrequencies, passageCounts } = into.postings;
  return stream.each((term, ordinal, packed) => {
    const rank = ranks[term] ?? 0;
    const place = into.cursors[rank] ?? 0;
    into.cursors[rank] = place + 1;
    postingPassages[place] = ordinal;
    postingFrequencies[place] = packed;
    // no array of the three: there are tens of millions of postings
    countIf(bodyFrequency(packed) > 0, passageCounts, 3 * rank);
    countIf(contextFrequency(packed) > 0, passageCounts, 3 * rank + 1);
    countIf(documentFrequency(packed) > 0, passageCounts, 3 * rank + 2);
  });
}

function countIf(holds: boolean, counts: Uint32Array, place: number): void {
  if (holds) counts[place] = (counts[place] ?? 0) + 1;
}

// Each stream came in order; the postings of a term that both hold are two runs, the collected ones first.
async function joinRuns(
  { postingStarts, postingPassages, postingFrequencies }: Postings,
  counts: Uint32Array,
  ranks: Uint32Array,
): Promise<void> {
  const pacer = createPacer();
  for (const [term, count] of counts.entries()) {
    const rank = ranks[term] ?? 0;
    const range = [postingStarts[rank] ?? 0, postingStarts[rank + 1] ?? 0] as const;
    if (count > 0 && count < range[1] - range[0])
      joinTwo(postingPassages.subarray(...range), postingFrequencies.subarray(...range), count);
    if (pacer.isDue()) await pacer.turn();
  }
}

/** Merges two ascending runs in place; the second begins at `split`. */
function joinTwo(passages: Uint32Array, frequencies: Uint16Array, split: number): void {
  const first = { passages: passages.slice(0, split), frequencies: frequencies.slice(0, split) };
  let next = 0;
  let other = split;
  // what is written never passes what is still to be read of the second run
  for (let place = 0; next < split; place++) {
    const isFirst =
      other >= passages.length || (first.passages[next] ?? 0) < (passages[other] ?? 0);
    passages[place] = (isFirst ? first.passages[next] : passages[other]) ?? 0;
    frequencies[place] = (isFirst ? first.frequencies[next] : frequencies[other]) ?? 0;
    if (isFirst) next++;
    else other++;
  }
}

function joinFieldLengths(
  collected: CollectedTokens,
  previous: LexicalSections | null,
  origins: PassageOrigins,
): Uint32Array {
  const lengths = new Uint32Array(3 * origins.collected.length);
  for (let index = 0; index < lengths.length; index++) {
    const ordinal = Math.floor(index / 3);
    const number = origins.collected[ordinal] ?? -1;
    const old = origins.previous[ordinal] ?? -1;
    lengths[index] =
      number >= 0
        ? collected.fieldLengths.at(3 * number + (index % 3))
        : (previous?.fieldLengths[3 * old + (index % 3)] ?? 0);
  }
  return lengths;
}
