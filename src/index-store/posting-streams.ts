import { createPacer } from "../scheduling/pacer.ts";
import type { LexicalSections } from "./lexical-sections.ts";
import { compareStrings, sortInSlices } from "./sort-in-slices.ts";
import { createStringTable } from "./string-table.ts";
import type { CollectedTokens } from "./token-collector.ts";

/** @param term number within the stream  @param ordinal of the passage in the new generation */
type VisitPosting = (term: number, ordinal: number, packed: number) => void;

/** Postings that go into a new generation, from one of the two places where they may come from. */
export interface PostingStream {
  readonly termCount: number;
  termAt(term: number): string;
  /** The numbers of the terms, by the order of the terms. */
  orderOfTerms(): Promise<Uint32Array>;
  /** By term, how many postings `each` visits. */
  counts(): Promise<Uint32Array>;
  /** Visits every posting, those of a term by ascending ordinal; lets the event loop have its turns. */
  each(visit: VisitPosting): Promise<void>;
}

/** @param numbers by new ordinal, the passage's number among the collected, or -1 */
export function streamCollected(collected: CollectedTokens, numbers: Int32Array): PostingStream {
  const { terms, postingTerms, postingFrequencies, passageEnds } = collected;
  const stream: Pick<PostingStream, "termCount" | "each"> = {
    termCount: terms.length,
    async each(visit) {
      const pacer = createPacer();
      for (const [ordinal, number] of numbers.entries()) {
        if (number < 0) continue;
        const end = passageEnds.at(number);
        for (let index = number === 0 ? 0 : passageEnds.at(number - 1); index < end; index++)
          visit(postingTerms.at(index), ordinal, postingFrequencies.at(index));
        if (pacer.isDue()) await pacer.turn();
      }
    },
  };
  return {
    ...stream,
    termAt: (term) => terms[term] ?? "",
    async orderOfTerms() {
      const compare = (one: number, other: number): number =>
        compareStrings(terms[one] ?? "", terms[other] ?? "");
      return Uint32Array.from(await sortInSlices([...terms.keys()], compare));
    },
    counts: () => countPostings(stream),
  };
}

/** @param ordinals by new ordinal, the passage's ordinal in the generation before, or -1; ascending */
export function streamPrevious(previous: LexicalSections, ordinals: Int32Array): PostingStream {
  const table = createStringTable(previous.terms);
  const { postingStarts, postingPassages, postingFrequencies } = previous;
  const newOrdinals = new Int32Array(previous.fieldLengths.length / 3).fill(-1);
  let kept = 0;
  ordinals.forEach((old, ordinal) => {
    if (old < 0) return;
    newOrdinals[old] = ordinal;
    kept++;
  });
  const stream: Pick<PostingStream, "termCount" | "each"> = {
    termCount: table.size,
    async each(visit) {
      const pacer = createPacer();
      for (let term = 0; term < table.size; term++) {
        const end = postingStarts[term + 1] ?? 0;
        for (let index = postingStarts[term] ?? 0; index < end; index++) {
          const ordinal = newOrdinals[postingPassages[index] ?? 0] ?? -1;
          if (ordinal >= 0) visit(term, ordinal, postingFrequencies[index] ?? 0);
        }
        if (pacer.isDue()) await pacer.turn();
      }
    },
  };
  return {
    ...stream,
    termAt: (term) => table.at(term),
    orderOfTerms: () => Promise.resolve(new Uint32Array(table.size).map((_, term) => term)),
    counts: () =>
      kept === newOrdinals.length
        ? Promise.resolve(differencesOf(postingStarts))
        : countPostings(stream),
  };
}

async function countPostings({
  termCount,
  each,
}: Pick<PostingStream, "termCount" | "each">): Promise<Uint32Array> {
  const counts = new Uint32Array(termCount);
  await each((term) => {
    counts[term] = (counts[term] ?? 0) + 1;
  });
  return counts;
}

function differencesOf(starts: Uint32Array): Uint32Array {
  const differences = new Uint32Array(starts.length - 1);
  for (let index = 0; index < differences.length; index++)
    differences[index] = (starts[index + 1] ?? 0) - (starts[index] ?? 0);
  return differences;
}
