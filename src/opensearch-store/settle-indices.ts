import { z } from "zod/v4";
import { throwIfCancelled } from "../domain/cancellation.ts";
import { AppError } from "../domain/errors.ts";
import { ClusterRefusal } from "./cluster-refusal.ts";
import { refreshIndices } from "./build-indices.ts";
import { runTask } from "./long-task.ts";
import { anyReply } from "./search-reply.ts";
import type { Store } from "./store.ts";

/** Copying shards of 30 GB over a network of 1 Gbit/s takes some 5 minutes. */
const COPY_MS = 60 * 60_000;
const LOOK_MS = 10_000;
const SETTING_MS = 60_000;

const green = z.object({ status: z.literal("green"), timed_out: z.literal(false) });

/**
 * Gives a build its final form: one segment a shard, visible, closed to writes, and only then copied. Every copy
 * then holds the same graph, so that whichever answers, it answers the same; copies that index on their own build
 * graphs of their own.
 *
 * @throws AppError STORE_UNAVAILABLE where the copies find no place.
 */
export async function settleIndices(
  store: Store,
  {
    build,
    replicas,
    signal,
  }: {
    readonly build: string;
    readonly replicas: number;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<void> {
  const { cluster, names } = store;
  const both = `${names.passages(build)},${names.documents(build)}`;
  const merge = { method: "POST", path: `/${both}/_forcemerge` } as const;
  await runTask(cluster, { ...merge, query: { max_num_segments: "1" } }, signal);
  await refreshIndices(store, build);
  throwIfCancelled(signal, "writing the index");
  await cluster.ask(
    {
      method: "PUT",
      path: `/${both}/_settings`,
      body: { index: { "blocks.write": true, number_of_replicas: replicas } },
    },
    anyReply,
    { deadlineMs: SETTING_MS, attemptMs: SETTING_MS / 2 },
  );
  await waitForCopies(store, both, signal);
}

async function waitForCopies(
  { cluster }: Store,
  indices: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const query = { wait_for_status: "green", timeout: `${LOOK_MS}ms` };
  const request = { method: "GET", path: `/_cluster/health/${indices}`, query } as const;
  try {
    await cluster.ask(request, green, { deadlineMs: COPY_MS, attemptMs: 2 * LOOK_MS, signal });
  } catch (error) {
    const isCancelled = error instanceof AppError && error.code === "CANCELLED";
    if (isCancelled || error instanceof ClusterRefusal) throw error;
    throw new AppError(
      "STORE_UNAVAILABLE",
      `the copies of the new index found no place in the cluster: it needs more data nodes than YIJU_OPENSEARCH_REPLICAS, with room on their disks (GET _cluster/allocation/explain tells)`,
      { cause: error },
    );
  }
}
