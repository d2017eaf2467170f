import { z } from "zod/v4";
import type { Cluster } from "./cluster.ts";
import { catalogueRecord, openIfReadable, sealRecord } from "./catalogue-record.ts";
import { unlessRefused } from "./cluster-refusal.ts";
import { catalogueBody } from "./index-bodies.ts";
import { anyReply, sourceHits } from "./search-reply.ts";

/** Generations of one install that are listed; more have to be dropped by hand. */
const MAX_LISTED = 1000;

const foundRecord = z.object({
  _seq_no: z.int(),
  _primary_term: z.int(),
  _source: catalogueRecord,
});

interface PutOptions {
  /** Conditions: `op_type`, `if_seq_no`. */
  readonly query?: Readonly<Record<string, string>>;
  readonly isRepeatable?: boolean;
}

/** A record with the time at which it was written. */
export interface ListedRecord<Body> {
  readonly body: Body;
  /** ISO 8601. */
  readonly at: string;
}

/** Small records by id, in an index of their own; ids are "<kind>:<name>". */
export interface CatalogueRecords {
  get(id: string): Promise<z.infer<typeof foundRecord> | undefined>;
  put(id: string, body: object, options?: PutOptions): Promise<void>;
  /** Gives a record the time of now; does nothing where it is gone. */
  touch(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Newest first, those of another format left out. */
  list<Body>(kind: string, schema: z.ZodType<Body>): Promise<readonly ListedRecord<Body>[]>;
}

/** @param now ISO 8601, for the order of records */
export function createCatalogueRecords(
  cluster: Cluster,
  index: string,
  now: () => string,
): CatalogueRecords {
  const path = (id: string): string => `/${index}/_doc/${encodeURIComponent(id)}`;
  return {
    get: (id) => unlessRefused(cluster.ask({ method: "GET", path: path(id) }, foundRecord), 404),
    async put(id, body, { query, ...options } = {}) {
      await createIndex(cluster, index);
      const [kind] = id.split(":");
      const request = {
        method: "PUT",
        path: path(id),
        query: { refresh: "true", ...query },
        body: { kind, at: now(), body: sealRecord(body) },
      } as const;
      await cluster.ask(request, anyReply, options);
    },
    async touch(id) {
      const request = {
        method: "POST",
        path: `/${index}/_update/${encodeURIComponent(id)}`,
        query: { refresh: "true" },
        body: { doc: { at: now() } },
      } as const;
      // 409: another process has just done it
      await unlessRefused(cluster.ask(request, anyReply), 404, 409);
    },
    async remove(id) {
      const request = { method: "DELETE", path: path(id), query: { refresh: "true" } } as const;
      await unlessRefused(cluster.ask(request, anyReply), 404);
    },
    list: (kind, schema) => listRecords({ cluster, index }, kind, schema),
  };
}

async function createIndex(cluster: Cluster, index: string): Promise<void> {
  const request = { method: "PUT", path: `/${index}`, body: catalogueBody() } as const;
  await unlessRefused(cluster.ask(request, anyReply), "resource_already_exists_exception");
}

async function listRecords<Body>(
  { cluster, index }: { readonly cluster: Cluster; readonly index: string },
  kind: string,
  schema: z.ZodType<Body>,
): Promise<ListedRecord<Body>[]> {
  const request = {
    method: "POST",
    path: `/${index}/_search`,
    query: { allow_partial_search_results: "false", preference: "_primary" },
    body: { size: MAX_LISTED, query: { term: { kind } }, sort: [{ at: "desc" }] },
  } as const;
  const reply = await unlessRefused(cluster.ask(request, sourceHits(catalogueRecord)), 404);
  return (reply?.hits.hits ?? []).flatMap(({ _source }) => {
    const body = openIfReadable(_source, schema);
    return body === undefined ? [] : [{ body, at: _source.at }];
  });
}
