import { createPacer } from "../scheduling/pacer.ts";
import type { LexicalSections } from "./lexical-sections.ts";
import { createStringTable } from "./string-table.ts";
import type { CollectedTokens } from "./token-collector.ts";

/** @param term number within the stream  @param ordinal of the passage in the new generation */
type VisitPosting = (term: number, ordinal: number, packed: number) => void;

/** Postings that go into a new generation, from one of the two places where they may come from. */
export interface PostingStream {
  readonly termCount: number;
  termAt(term: number): string;
  /** Visits every posting, those of a term by ascending ordinal; lets the event loop have its turns. */
  each(visit: VisitPosting): Promise<void>;
}

/** @param numbers by new ordinal, the passage's number among the collected, or -1 */
export function streamCollected(collected: CollectedTokens, numbers: Int32Array): PostingStream {
  const { terms, postingTerms, postingFrequencies, passageEnds } = collected;
  return {
    termCount: terms.length,
    termAt: (term) => terms[term] ?? "",
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
}

/** @param ordinals by new ordinal, the passage's ordinal in the generation before, or -1; ascending */
export function streamPrevious(previous: LexicalSections, ordinals: Int32Array): PostingStream {
  const table = createStringTable(previous.terms);
  const { postingStarts, postingPassages, postingFrequencies } = previous;
  const newOrdinals = new Int32Array(previous.fieldLengths.length / 3).fill(-1);
  ordinals.forEach((old, ordinal) => {
    if (old >= 0) newOrdinals[old] = ordinal;
  });
  return {
    termCount: table.size,
    termAt: (term) => table.at(term),
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
}
