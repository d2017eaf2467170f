import { createPacer } from "../scheduling/pacer.ts";
import type { LexicalSections } from "./lexical-sections.ts";
import { streamCollected, streamPrevious, type PostingStream } from "./posting-streams.ts";
import { compareStrings, sortInSlices } from "./sort-in-slices.ts";
import { createStringTable, layOutStrings, type StringTableSections } from "./string-table.ts";
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
  const counts = await Promise.all(streams.map(countPostings));
  const terms = await unionOfTerms(streams, counts);
  const ranks = await rankTerms(streams, terms);
  const postings = allocatePostings(terms, counts, ranks);
  const cursors = postings.postingStarts.slice();
  for (const [index, stream] of streams.entries())
    await scatter(stream, ranks[index] ?? new Uint32Array(0), { postings, cursors });
  if (streams.length > 1) await sortPostings(postings);
  return { ...postings, terms, fieldLengths: joinFieldLengths(collected, previous, origins) };
}

type Postings = Omit<LexicalSections, "terms" | "fieldLengths">;

async function countPostings(stream: PostingStream): Promise<Uint32Array> {
  const counts = new Uint32Array(stream.termCount);
  await stream.each((term) => {
    counts[term] = (counts[term] ?? 0) + 1;
  });
  return counts;
}

async function unionOfTerms(
  streams: readonly PostingStream[],
  counts: readonly Uint32Array[],
): Promise<StringTableSections> {
  const pacer = createPacer();
  const used: string[] = [];
  for (const [index, stream] of streams.entries()) {
    for (const [term, count] of (counts[index] ?? []).entries()) {
      if (count > 0) used.push(stream.termAt(term));
      if (pacer.isDue()) await pacer.turn();
    }
  }
  const sorted = await sortInSlices(used, compareStrings);
  return layOutStrings(sorted.filter((term, index) => term !== sorted[index - 1]));
}

// By stream and its own numbers, the term's place in the sorted table.
async function rankTerms(
  streams: readonly PostingStream[],
  terms: StringTableSections,
): Promise<Uint32Array[]> {
  const pacer = createPacer();
  const table = createStringTable(terms);
  const ranks = streams.map((stream) => new Uint32Array(stream.termCount));
  for (const [index, stream] of streams.entries()) {
    const ranksOfStream = ranks[index] ?? new Uint32Array(0);
    for (let term = 0; term < stream.termCount; term++) {
      ranksOfStream[term] = Math.max(table.find(stream.termAt(term)), 0);
      if (pacer.isDue()) await pacer.turn();
    }
  }
  return ranks;
}

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

// Each stream came in order; a term that both hold has two runs.
async function sortPostings({
  postingStarts,
  postingPassages,
  postingFrequencies,
}: Postings): Promise<void> {
  const pacer = createPacer();
  for (let rank = 0; rank + 1 < postingStarts.length; rank++) {
    const range = [postingStarts[rank] ?? 0, postingStarts[rank + 1] ?? 0] as const;
    const passages = postingPassages.subarray(...range);
    const frequencies = postingFrequencies.subarray(...range);
    if (!ascends(passages)) sortTogether(passages, frequencies);
    if (pacer.isDue()) await pacer.turn();
  }
}

function ascends(values: Uint32Array): boolean {
  for (let index = 1; index < values.length; index++)
    if ((values[index - 1] ?? 0) > (values[index] ?? 0)) return false;
  return true;
}

// An ordinal of 32 bits and counts of 16 fit into the 53 exact bits of one number.
function sortTogether(passages: Uint32Array, frequencies: Uint16Array): void {
  const joined = Float64Array.from(
    passages,
    (passage, index) => passage * 65536 + (frequencies[index] ?? 0),
  );
  joined.sort();
  joined.forEach((value, index) => {
    passages[index] = Math.floor(value / 65536);
    frequencies[index] = value % 65536;
  });
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
