import type { StringTableSections } from "./string-table.ts";

/**
 * The inverted index as it lies on disk. Terms are numbered in their sorted order, passages by ordinal; three
 * numbers a term or passage stand in the order of LEXICAL_FIELDS.
 */
export interface LexicalSections {
  readonly terms: StringTableSections;
  /** Passages that hold the term, three numbers a term. */
  readonly passageCounts: Uint32Array;
  /** Where a term's postings start, and where the last term's end. */
  readonly postingStarts: Uint32Array;
  /** Ordinals, ascending within a term. */
  readonly postingPassages: Uint32Array;
  /** Packed counts (term-frequencies.ts), beside `postingPassages`. */
  readonly postingFrequencies: Uint16Array;
  /** Tokens in each field, three numbers a passage. */
  readonly fieldLengths: Uint32Array;
}
