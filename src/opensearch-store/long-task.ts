import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod/v4";
import { throwIfCancelled } from "../domain/cancellation.ts";
import { AppError } from "../domain/errors.ts";
import type { Cluster, ClusterRequest } from "./cluster.ts";

const FIRST_LOOK_MS = 20;
const LONGEST_LOOK_MS = 2000;

const started = z.object({ task: z.string() });
const state = z.object({
  completed: z.boolean(),
  error: z.object({ type: z.string() }).optional(),
  response: z.object({ failures: z.array(z.unknown()).default([]) }).optional(),
});

/** Has the cluster do something that takes minutes or hours, and waits for its end. */
export async function runTask(
  cluster: Cluster,
  { query, ...request }: ClusterRequest,
  signal?: AbortSignal,
): Promise<void> {
  const { task } = await cluster.ask(
    { ...request, query: { ...query, wait_for_completion: "false" } },
    started,
    { signal, isRepeatable: false },
  );
  const path = `/_tasks/${encodeURIComponent(task)}`;
  for (let pauseMs = FIRST_LOOK_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_LOOK_MS)) {
    const { completed, error, response } = await cluster.ask({ method: "GET", path }, state);
    throwIfCancelled(signal, "writing the index");
    if (completed) {
      const failures = response?.failures.length ?? 0;
      if (error === undefined && failures === 0) return;
      throw new AppError(
        "STORE_UNAVAILABLE",
        `the OpenSearch cluster could not finish ${request.path}: ${error?.type ?? `${failures} failures`}`,
      );
    }
    await wait(pauseMs);
  }
}
