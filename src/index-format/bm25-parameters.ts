/** The fields of a passage, in the order in which every table of the lexical index holds them. */
export const LEXICAL_FIELDS = ["body", "context", "document"] as const;

type LexicalField = (typeof LEXICAL_FIELDS)[number];

/** How much a field counts beside the others, and how strongly its length is held against it (`b`). */
interface FieldParameters {
  readonly weight: number;
  readonly b: number;
}

export interface Bm25Parameters {
  /** Saturation: how soon repeating a term stops to matter. */
  readonly k1: number;
  readonly fields: Readonly<Record<LexicalField, FieldParameters>>;
}

/** Lucene's k1 and b; field weights to be set by measurement. */
export const DEFAULT_BM25_PARAMETERS: Bm25Parameters = {
  k1: 1.2,
  fields: {
    body: { weight: 1, b: 0.75 },
    context: { weight: 0.5, b: 0.75 },
    document: { weight: 0.3, b: 0.75 },
  },
};
