import { DEFAULT_BM25_PARAMETERS, LEXICAL_FIELDS } from "../index-format/bm25-parameters.ts";
import { TOKEN_SEPARATOR } from "./encode-tokens.ts";
import { FILTER_MAPPING } from "./filter-fields.ts";

/** Changes whenever records are laid out in another way. */
export const STORE_FORMAT = 1;

const HIDDEN_TEXT = { type: "keyword", index: false, doc_values: false } as const;
const SORTED = { type: "keyword" } as const;

/** Neighbours a vector has in the graph, and candidates looked at while it is put in: Lucene's usual ones. */
const GRAPH = { m: 16, ef_construction: 100 } as const;

/** What one shard holds is built without copies and never refreshed before it is whole. */
function settingsOf(shards: number): object {
  return { number_of_shards: shards, number_of_replicas: 0, refresh_interval: "-1" };
}

/** The index of a generation's passages; the vector field is added when its dimensions are known. */
export function passagesIndexBody(shards: number): object {
  const { k1, fields } = DEFAULT_BM25_PARAMETERS;
  const similarity = Object.fromEntries(
    LEXICAL_FIELDS.map((name) => [`of_${name}`, { type: "BM25", k1, b: fields[name].b }]),
  );
  const analysis = {
    tokenizer: { at_separators: { type: "char_group", tokenize_on_chars: [TOKEN_SEPARATOR] } },
    analyzer: { as_given: { type: "custom", tokenizer: "at_separators" } },
  };
  return {
    settings: { index: { ...settingsOf(shards), knn: true, similarity }, analysis },
    mappings: passagesMapping(),
  };
}

export function passagesMapping(): { readonly properties: Readonly<Record<string, object>> } {
  const lexical = Object.fromEntries(
    LEXICAL_FIELDS.map((name) => [
      name,
      {
        type: "text",
        analyzer: "as_given",
        similarity: `of_${name}`,
        index_options: "freqs",
      },
    ]),
  );
  const properties = {
    ...FILTER_MAPPING,
    ...lexical,
    id: SORTED,
    record: HIDDEN_TEXT,
    sentences: HIDDEN_TEXT,
  };
  return { ...MARKS, properties };
}

/** Inner product, since vectors have unit length: a cosine without the division. */
export function vectorMapping(dimensions: number): object {
  return {
    type: "knn_vector",
    dimension: dimensions,
    method: { name: "hnsw", engine: "lucene", space_type: "innerproduct", parameters: GRAPH },
  };
}

/** The index of a generation's documents. */
export function documentsIndexBody(shards: number): object {
  const properties = {
    ...FILTER_MAPPING,
    id: SORTED,
    checksum: SORTED,
    passageCount: { type: "integer" },
    sentenceCount: { type: "integer" },
    meta: HIDDEN_TEXT,
    text: HIDDEN_TEXT,
    termPairs: HIDDEN_TEXT,
  };
  return {
    settings: { index: settingsOf(shards) },
    mappings: { ...MARKS, properties },
  };
}

/** One small index a cluster: which generations there are, and which of them is current. */
export function catalogueBody(): object {
  return {
    settings: { index: { number_of_shards: 1, auto_expand_replicas: "0-2" } },
    mappings: {
      ...MARKS,
      properties: { kind: SORTED, at: SORTED, body: HIDDEN_TEXT },
    },
  };
}

const MARKS = { dynamic: "strict", _meta: { madeBy: "yiju", format: STORE_FORMAT } } as const;
