/** The files of a generation beside its manifest. Typed arrays lie little-endian, one a file. */
export const FILES = {
  /** A DocumentRow a line, ordered by document id. */
  documents: "documents.jsonl",
  /** A document's text as a JSON string a line. */
  texts: "texts.jsonl",
  /** A Passage a line, ordered by passage id: the line number is the passage's ordinal. */
  passages: "passages.jsonl",
  /** Byte offsets of the lines of `passages`, and its size. */
  passageOffsets: "passage-offsets.f64",
  /** By ordinal, the line number of the document. */
  passageDocuments: "passage-documents.u32",
  passageIdUnits: "passage-ids.u16",
  passageIdOffsets: "passage-id-offsets.u32",
  vectors: "vectors.f32",
  /** The same vectors for exact search (unit-int8.ts). */
  smallVectors: "vectors.i8",
  graph: "graph.hnsw",
  /** By label in the graph, the ordinal; absent where the label is the ordinal (graph-labels.ts). */
  graphLabels: "graph-labels.u32",
  sentenceVectors: "sentence-vectors.i8",
  /** By ordinal, the number of sentences before the passage's own; at the end, of all. */
  sentenceStarts: "sentence-starts.u32",
  termUnits: "terms.u16",
  termOffsets: "term-offsets.u32",
  termPassageCounts: "term-passage-counts.u32",
  postingStarts: "posting-starts.u32",
  postingPassages: "posting-passages.u32",
  postingFrequencies: "posting-frequencies.u16",
  fieldLengths: "field-lengths.u32",
} as const;
