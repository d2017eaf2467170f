import { z } from "zod/v4";
import type { Cluster } from "./cluster.ts";
import { unlessRefused } from "./cluster-refusal.ts";
import { documentsIndexBody, passagesIndexBody, vectorMapping } from "./index-bodies.ts";
import { anyReply } from "./search-reply.ts";
import type { Store } from "./store.ts";

/** Making an index waits for its shards to be placed. */
const CREATE_MS = 60_000;

/**
 * Waits for shards that are being brought back: a cluster that was restarted amid a build first replays what was not
 * yet in segments, graph included (70,000 passages took over a minute on a busy machine).
 */
const REFRESH_MS = 15 * 60_000;

/** Makes the two indices of a build, unless they are there. */
export async function createIndices(
  { cluster, names }: Store,
  build: string,
  shards: number,
): Promise<void> {
  await createIndex(cluster, names.documents(build), documentsIndexBody(shards));
  await createIndex(cluster, names.passages(build), passagesIndexBody(shards));
}

async function createIndex(cluster: Cluster, index: string, body: object): Promise<void> {
  const request = { method: "PUT", path: `/${index}`, body } as const;
  await unlessRefused(
    cluster.ask(request, anyReply, { deadlineMs: CREATE_MS, attemptMs: CREATE_MS / 2 }),
    "resource_already_exists_exception",
  );
}

/** Tells the engine how many numbers a vector has; twice the same does no harm. */
export async function setDimensions(
  { cluster, names }: Store,
  build: string,
  dimensions: number,
): Promise<void> {
  const body = { properties: { vector: vectorMapping(dimensions) } };
  const path = `/${names.passages(build)}/_mapping`;
  const options = { deadlineMs: CREATE_MS, attemptMs: CREATE_MS / 2 };
  await cluster.ask({ method: "PUT", path, body }, anyReply, options);
}

const shardSettings = z.record(
  z.string(),
  z.object({ settings: z.object({ index: z.object({ number_of_shards: z.coerce.number() }) }) }),
);

/** Shards of a build's passages: whoever began it decided, perhaps with another setting. */
export async function countShards({ cluster, names }: Store, build: string): Promise<number> {
  const path = `/${names.passages(build)}/_settings/index.number_of_shards`;
  const [found] = Object.values(await cluster.ask({ method: "GET", path }, shardSettings));
  return found?.settings.index.number_of_shards ?? 0;
}

const vectorMappings = z.record(
  z.string(),
  z.object({
    mappings: z.object({
      properties: z.object({ vector: z.object({ dimension: z.int() }).optional() }).optional(),
    }),
  }),
);

/** Numbers in a vector of a build, whoever wrote its passages; 0 where it has none. */
export async function readDimensions({ cluster, names }: Store, build: string): Promise<number> {
  const path = `/${names.passages(build)}/_mapping`;
  const [found] = Object.values(await cluster.ask({ method: "GET", path }, vectorMappings));
  return found?.mappings.properties?.vector?.dimension ?? 0;
}

/** Removes the indices of a build; those that are gone already are passed over. */
export async function dropIndices({ cluster, names }: Store, build: string): Promise<void> {
  for (const index of [names.passages(build), names.documents(build)]) {
    const request = { method: "DELETE", path: `/${index}` } as const;
    await unlessRefused(
      cluster.ask(request, anyReply, { deadlineMs: CREATE_MS, attemptMs: CREATE_MS / 2 }),
      404,
    );
  }
}

/** A shard that is not back yet is told in a reply that is otherwise well. */
const everyShard = z.object({ _shards: z.object({ failed: z.literal(0) }) });

/** Makes everything that was acknowledged visible to searches. */
export async function refreshIndices({ cluster, names }: Store, build: string): Promise<void> {
  const path = `/${names.passages(build)},${names.documents(build)}/_refresh`;
  const options = { deadlineMs: REFRESH_MS, attemptMs: REFRESH_MS / 3 };
  await cluster.ask({ method: "POST", path }, everyShard, options);
}
