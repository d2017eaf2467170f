import { DEFAULT_BM25_PARAMETERS, LEXICAL_FIELDS } from "../index-format/bm25-parameters.ts";
import type { PassageFilter } from "../domain/passage-filter.ts";
import type { SearchOptions, WeightedToken } from "../ports/passage-index.ts";
import { encodeToken } from "./encode-tokens.ts";
import { exploredCandidates } from "./explored-candidates.ts";
import { filterClauses } from "./filter-clauses.ts";

/** Asked for beside `k`, so that of equal vectors the first by id are among them. */
const SPARE = 32;

/** Ids and scores only, equal scores by id, and all shards or nothing. */
function answering(k: number): object {
  return {
    size: k,
    sort: [{ _score: "desc" }, { id: "asc" }],
    _source: false,
    stored_fields: "_none_",
  };
}

/** @param index each of its shards explores its share */
export function denseBody(
  vector: Float32Array,
  { filter, k }: SearchOptions,
  { shards, passageCount }: { readonly shards: number; readonly passageCount: number },
): object {
  const clauses = filterClauses(filter);
  const wanted = k + SPARE;
  const share = Math.ceil(exploredCandidates(passageCount) / shards);
  const knn = {
    vector: Array.from(vector),
    k: wanted,
    method_parameters: { ef_search: Math.max(share, wanted) },
    ...(clauses.length === 0 ? {} : { filter: { bool: { filter: clauses } } }),
  };
  return { ...answering(k), track_total_hits: false, query: { knn: { vector: knn } } };
}

/** Lucene's score of a maximal inner product, taken back; the vectors have unit length, so it is the cosine. */
export function cosineOfScore(score: number): number {
  return score >= 1 ? score - 1 : 1 - 1 / score;
}

/**
 * BM25 of each token in each field, added up by weight. `scale` takes back the constant that the cluster's
 * version multiplies BM25 with.
 *
 * Hits are counted although nobody asks: without a count, Lucene skips passages by the most that their tokens could
 * be worth, which for some 70 tokens costs more than it saves (20,000 passages: 18 ms of processor a question,
 * counted 12).
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
  const matching = { should, minimum_should_match: 1 };
  return { ...answering(k), track_total_hits: true, ...filtered(matching, filter) };
}

/**
 * A filter beside the tokens keeps Lucene from adding their scores up block by block, so it is applied to what they
 * found; but where it names documents, few passages are left, and it is quicker to look at these alone. Milliseconds
 * of processor a question, 100,000 passages in one shard, 60 questions: a jurisdiction 24 after and 37 beside the
 * tokens, one document in a hundred 26 and 18.
 */
function filtered(matching: object, filter: PassageFilter): object {
  const clauses = filterClauses(filter);
  if (clauses.length === 0) return { query: { bool: matching } };
  if (filter.documentIds !== undefined)
    return { query: { bool: { ...matching, filter: clauses } } };
  return { query: { bool: matching }, post_filter: { bool: { filter: clauses } } };
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
