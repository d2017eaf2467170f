import type { z } from "zod/v4";
import type { Cluster } from "./cluster.ts";
import { ClusterRefusal } from "./cluster-refusal.ts";
import { recordName } from "./record-names.ts";
import { namedRecords } from "./search-reply.ts";

/** Records by the ids they were stored under: in the order asked, undefined for what is not there. */
export type NamedReader<Source> = (ids: readonly string[]) => Promise<(Source | undefined)[]>;

/** Reads the fields of `source` of records of an index. */
export function createNamedReader<Shape extends z.ZodRawShape>(
  cluster: Cluster,
  index: string,
  source: z.ZodObject<Shape>,
): NamedReader<z.infer<typeof source>> {
  const query = { _source_includes: Object.keys(source.shape).join(","), realtime: "false" };
  return async (ids) => {
    if (ids.length === 0) return [];
    const body = { ids: ids.map(recordName) };
    const request = { method: "POST", path: `/${index}/_mget`, query, body } as const;
    const { docs } = await cluster.ask(request, namedRecords(source, ids.length));
    return docs.map((doc) => {
      if ("error" in doc) throw new ClusterRefusal(404, doc.error.type, `${index} was dropped`);
      return doc.found ? doc._source : undefined;
    });
  };
}
