import { z } from "zod/v4";
import type { Store } from "../../src/opensearch-store/store.ts";

const bytes = z.object({ store: z.object({ size_in_bytes: z.number() }) });
const stats = z.object({ _all: z.object({ primaries: bytes, total: bytes }) });
const heap = z.object({ mem: z.object({ heap_used_in_bytes: z.number() }) });
const nodeStats = z.object({ nodes: z.record(z.string(), z.object({ jvm: heap })) });

/** What a store's indices take on the cluster's disks, and its nodes of their heaps, in MB. */
export async function clusterSize({ cluster, names }: Store): Promise<object> {
  const all = names.catalogue.replace("catalogue", "*");
  const { _all } = await cluster.ask({ method: "GET", path: `/${all}/_stats/store` }, stats);
  const { nodes } = await cluster.ask({ method: "GET", path: "/_nodes/stats/jvm" }, nodeStats);
  return {
    oneCopyMb: _all.primaries.store.size_in_bytes / 1e6,
    allCopiesMb: _all.total.store.size_in_bytes / 1e6,
    heapsMb: Object.values(nodes).map(({ jvm }) => jvm.mem.heap_used_in_bytes / 1e6),
  };
}
