import type { PassageFilter } from "../domain/passage-filter.ts";
import { filterClauses } from "./filter-clauses.ts";
import { sums } from "./search-reply.ts";
import type { Store } from "./store.ts";

/** How much a build or a generation holds of what a filter keeps, as its documents say. */
interface Counts {
  readonly documentCount: number;
  readonly passageCount: number;
  readonly sentenceCount: number;
}

export async function countBuild(
  { cluster, names }: Store,
  build: string,
  filter: PassageFilter = {},
): Promise<Counts> {
  const body = {
    size: 0,
    track_total_hits: true,
    query: { bool: { filter: filterClauses(filter) } },
    aggs: {
      passages: { sum: { field: "passageCount" } },
      sentences: { sum: { field: "sentenceCount" } },
    },
  };
  const request = {
    method: "POST",
    path: `/${names.documents(build)}/_search`,
    query: { allow_partial_search_results: "false" },
    body,
  } as const;
  const { hits, aggregations } = await cluster.ask(request, sums("passages", "sentences"));
  return {
    documentCount: hits.total.value,
    passageCount: aggregations?.passages.value ?? 0,
    sentenceCount: aggregations?.sentences.value ?? 0,
  };
}

/** Passages that are really there. */
export async function countPassages({ cluster, names }: Store, build: string): Promise<number> {
  const request = {
    method: "POST",
    path: `/${names.passages(build)}/_search`,
    query: { allow_partial_search_results: "false" },
    body: { size: 0, track_total_hits: true },
  } as const;
  return (await cluster.ask(request, sums())).hits.total.value;
}
