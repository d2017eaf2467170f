/** What is refused rather than read. */
export interface ExtractionLimits {
  /** Of the file. */
  readonly maxBytes: number;
  readonly maxPages: number;
  /** UTF-16 code units of the text. */
  readonly maxChars: number;
  /** Of the parts of a DOCX file that are read, unpacked. */
  readonly maxUnpackedBytes: number;
  /** Cells in a row of a table. */
  readonly maxColumns: number;
  /** Elements within elements. */
  readonly maxDepth: number;
}

export const EXTRACTION_LIMITS: ExtractionLimits = {
  maxBytes: 50 * 1024 * 1024,
  maxPages: 3000,
  // the longest statute of Taiwan has 120,000
  maxChars: 5_000_000,
  maxUnpackedBytes: 200 * 1024 * 1024,
  maxColumns: 200,
  maxDepth: 500,
};
