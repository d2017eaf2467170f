import type { Hit } from "../domain/retrieval.ts";
import type { IndexedPassage, SearchOptions, WeightedToken } from "../ports/passage-index.ts";
import type { SealedGeneration } from "./catalogue-record.ts";
import { decodeMeta, documentRecord } from "./document-record.ts";
import { createNamedReader } from "./named-reader.ts";
import { orUnknown } from "./or-unknown.ts";
import { decodeSentences, decodeText, readRecord } from "./passage-record.ts";
import { idOfSortable } from "./record-names.ts";
import { addUp, cosineOfScore, denseBody, lexicalBody } from "./search-bodies.ts";
import { scoredHits } from "./search-reply.ts";
import type { Store } from "./store.ts";

/** Searches over one generation, and its passages. */
export interface PassageReading {
  searchDense(vector: Float32Array, search: SearchOptions): Promise<readonly Hit[]>;
  searchLexical(tokens: readonly WeightedToken[], search: SearchOptions): Promise<readonly Hit[]>;
  /** Order kept, missing ids left out. */
  getPassages(passageIds: readonly string[]): Promise<readonly IndexedPassage[]>;
}

export function createPassageReading(
  store: Store,
  { build, dimensions, generation, shards }: SealedGeneration,
): PassageReading {
  const { passageCount } = generation;
  const isEmpty = passageCount === 0;
  const search = createSearch(store, build, generation.id);
  return {
    async searchDense(vector, options) {
      if (options.k < 1 || isEmpty) return [];
      if (vector.length !== dimensions)
        throw new RangeError(`query vector of ${vector.length} numbers, expected ${dimensions}`);
      return search({
        body: denseBody(vector, options, { shards: shards ?? 1, passageCount }),
        signal: options.signal,
        scoreOf: cosineOfScore,
      });
    },
    async searchLexical(tokens, options) {
      if (options.k < 1 || isEmpty || addUp(tokens).size === 0) return [];
      return search({
        body: lexicalBody(tokens, options, await store.lexicalScale()),
        signal: options.signal,
        // every shard weighs terms by what all of them hold, which a single one need not ask for
        searchType: shards === 1 ? "query_then_fetch" : "dfs_query_then_fetch",
      });
    },
    getPassages: createPassageGetter(store, build, generation.id),
  };
}

interface Search {
  readonly body: object;
  readonly signal: AbortSignal | undefined;
  readonly searchType?: string;
  /** Ours, of the engine's. */
  readonly scoreOf?: (score: number) => number;
}

function createSearch({ cluster, names }: Store, build: string, generation: string) {
  const path = `/${names.passages(build)}/_search`;
  return async ({
    body,
    signal,
    searchType = "query_then_fetch",
    scoreOf = (score) => score,
  }: Search): Promise<Hit[]> => {
    const query = { search_type: searchType, allow_partial_search_results: "false" };
    const asked = cluster.ask({ method: "POST", path, query, body }, scoredHits, { signal });
    const { hits } = (await orUnknown(generation, asked)).hits;
    return hits.map(({ sort: [score, id] }, index) => ({
      passageId: idOfSortable(id),
      rank: index + 1,
      score: scoreOf(score),
    }));
  };
}

function createPassageGetter(
  { cluster, names }: Store,
  build: string,
  generation: string,
): PassageReading["getPassages"] {
  const readPassages = createNamedReader(cluster, names.passages(build), readRecord);
  const metaRow = documentRecord.pick({ meta: true });
  const readMetas = createNamedReader(cluster, names.documents(build), metaRow);
  return async (passageIds) => {
    const records = await orUnknown(generation, readPassages(passageIds));
    const found = records.flatMap((record) =>
      record === undefined ? [] : [{ record, passage: decodeText(record) }],
    );
    const ids = [...new Set(found.map(({ passage }) => passage.documentId))];
    const rows = await orUnknown(generation, readMetas(ids));
    const metas = new Map(rows.map((row, at) => [ids[at], row && decodeMeta(row)]));
    return found.map(({ record, passage }) => {
      const document = metas.get(passage.documentId);
      if (document === undefined)
        throw new Error(`passage ${passage.passageId} of the index has no document`);
      return { passage, document, sentenceVectors: decodeSentences(record) };
    });
  };
}
