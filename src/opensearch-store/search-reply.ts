import { z } from "zod/v4";

/** Every shard answered, and there is one, in time: anything else is no answer. */
const whole = {
  timed_out: z.literal(false),
  _shards: z.object({ total: z.int().min(1), failed: z.literal(0) }),
};

/** Hits sorted by score and id. */
export const scoredHits = z.object({
  ...whole,
  hits: z.object({
    hits: z.array(z.object({ sort: z.tuple([z.number(), z.string()]) })),
  }),
});

/** Hits with what they hold, sorted by id or checksum. */
export function sourceHits<Source>(source: z.ZodType<Source>) {
  return z.object({
    ...whole,
    hits: z.object({
      hits: z.array(z.object({ _source: source, sort: z.array(z.string()) })),
    }),
  });
}

/** So many documents asked for by name, in the order asked, each found or not: fewer are no answer. */
export function namedRecords<Source>(source: z.ZodType<Source>, count: number) {
  const found = z.object({ found: z.literal(true), _source: source });
  const missing = z.object({ found: z.literal(false) });
  const dropped = z.object({ error: z.object({ type: z.literal("index_not_found_exception") }) });
  return z.object({ docs: z.array(z.union([found, missing, dropped])).length(count) });
}

/** Sums over all hits. */
export function sums<Names extends string>(...names: readonly Names[]) {
  return z.object({
    ...whole,
    hits: z.object({ total: z.object({ value: z.int() }) }),
    aggregations: z.record(z.enum(names), z.object({ value: z.number() })).optional(),
  });
}

/** Where only success counts. */
export const anyReply = z.unknown();
