import type { z } from "zod/v4";
import type { Cluster } from "./cluster.ts";
import { sourceHits } from "./search-reply.ts";

export interface ScanOptions {
  readonly index: string;
  /** Fields to read. */
  readonly fields: readonly string[];
  readonly query?: object;
  readonly pageSize: number;
  readonly signal?: AbortSignal | undefined;
}

/** All records of an index that is not written meanwhile, ordered by id, a page in memory at a time. */
export async function* scanRecords<Source>(
  cluster: Cluster,
  source: z.ZodType<Source>,
  { index, fields, query = { match_all: {} }, pageSize, signal }: ScanOptions,
): AsyncGenerator<Source> {
  const schema = sourceHits(source);
  let after: readonly string[] | undefined;
  for (;;) {
    const body = {
      size: pageSize,
      query,
      sort: [{ id: "asc" }],
      track_total_hits: false,
      _source: fields,
      ...(after === undefined ? {} : { search_after: after }),
    };
    const request = {
      method: "POST",
      path: `/${index}/_search`,
      query: { allow_partial_search_results: "false" },
      body,
    } as const;
    const { hits } = (await cluster.ask(request, schema, { signal })).hits;
    for (const hit of hits) yield hit._source;
    if (hits.length < pageSize) return;
    after = hits.at(-1)?.sort;
  }
}
