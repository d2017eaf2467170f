import { DEFAULT_BM25_PARAMETERS, LEXICAL_FIELDS } from "../index-format/bm25-parameters.ts";
import type { SearchOptions, WeightedToken } from "../ports/passage-index.ts";
import { encodeToken } from "./encode-tokens.ts";
import { filterClauses } from "./filter-clauses.ts";

/**
 * The graph is searched as if for so many: over 20,000 passages in two shards the first 20 then hold 0.987 of the
 * exact nearest 20 (100 questions; 0.971 at 128, 0.996 at 512). Vectors of a model have it easier than these, which
 * are a projection of token counts.
 */
const MIN_EXPLORED = 256;

/** Asked for beside `k`, so that of equal vectors the first by id are among them. */
const SPARE = 32;

/** Ids and scores only, equal scores by id, and all shards or nothing. */
function answering(k: number): object {
  return {
    size: k,
    sort: [{ _score: "desc" }, { id: "asc" }],
    track_total_hits: false,
    _source: false,
    stored_fields: "_none_",
  };
}

export function denseBody(vector: Float32Array, { filter, k }: SearchOptions): object {
  const clauses = filterClauses(filter);
  const wanted = k + SPARE;
  const knn = {
    vector: Array.from(vector),
    k: wanted,
    method_parameters: { ef_search: Math.max(MIN_EXPLORED, wanted) },
    ...(clauses.length === 0 ? {} : { filter: { bool: { filter: clauses } } }),
  };
  return { ...answering(k), query: { knn: { vector: knn } } };
}

/** Lucene's score of a maximal inner product, taken back; the vectors have unit length, so it is the cosine. */
export function cosineOfScore(score: number): number {
  return score >= 1 ? score - 1 : 1 - 1 / score;
}

/**
 * BM25 of each token in each field, added up by weight. `scale` takes back the constant that the cluster's
 * version multiplies BM25 with.
 */
export function lexicalBody(
  tokens: readonly WeightedToken[],
  { filter, k }: SearchOptions,
  scale: number,
): object {
  const should = [...addUp(tokens)].flatMap(([token, weight]) =>
    LEXICAL_FIELDS.map((name) => ({
      term: {
        [name]: {
          value: token,
          boost: weight * DEFAULT_BM25_PARAMETERS.fields[name].weight * scale,
        },
      },
    })),
  );
  const bool = { should, minimum_should_match: 1, filter: filterClauses(filter) };
  return { ...answering(k), query: { bool } };
}

/** Tokens that count for something, each once. */
export function addUp(tokens: readonly WeightedToken[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { token, weight } of tokens) {
    const encoded = encodeToken(token);
    if (weight > 0) weights.set(encoded, (weights.get(encoded) ?? 0) + weight);
  }
  return weights;
}
