import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "@opensearch-project/opensearch";
import type { z } from "zod/v4";
import { throwIfCancelled } from "../domain/cancellation.ts";
import { AppError } from "../domain/errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { CircuitBreaker } from "../scheduling/circuit-breaker.ts";
import type { AskOptions, Cluster, ClusterRequest } from "./cluster.ts";
import { ClusterRefusal } from "./cluster-refusal.ts";
import { explainFailure } from "./explain-failure.ts";

/**
 * Of the time for a question, one attempt gets this share. A node that hangs is not known to be gone for 30 s: the
 * nodes that are well go on asking it for its shards, so that one further attempt is not enough.
 */
const ATTEMPT_SHARE = 0.25;

/** Waited before the second attempt; doubled each time. */
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 2000;

export interface ClusterDependencies {
  readonly client: Client;
  readonly breaker: CircuitBreaker;
  readonly clock: Clock;
  /** For one question put to the cluster, all attempts together. */
  readonly timeoutMs: number;
  /** Told of every attempt that got no answer. */
  readonly onFailure?: ((failure: AppError) => void) | undefined;
}

/** Asks node after node, within a deadline, and spares a cluster that fails again and again. */
export function openCluster(dependencies: ClusterDependencies): Cluster {
  const { client, breaker } = dependencies;
  return {
    async ask(request, schema, options = {}) {
      breaker.admit();
      try {
        const reply = await askUntilDeadline(request, schema, { ...dependencies, options });
        breaker.succeeded();
        return reply;
      } catch (error) {
        settle(breaker, error);
        throw error;
      }
    },
    close: () => client.close(),
  };
}

/** A refusal comes from a cluster that is well. */
function settle(breaker: CircuitBreaker, error: unknown): void {
  if (error instanceof ClusterRefusal) breaker.succeeded();
  else if (error instanceof AppError && error.code === "STORE_UNAVAILABLE") breaker.failed();
  else breaker.released();
}

interface Asking extends ClusterDependencies {
  readonly options: AskOptions;
}

async function askUntilDeadline<Reply>(
  request: ClusterRequest,
  schema: z.ZodType<Reply>,
  asking: Asking,
): Promise<Reply> {
  const { clock, options, timeoutMs } = asking;
  const deadlineMs = options.deadlineMs ?? timeoutMs;
  const endsAtMs = clock.nowMs() + deadlineMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    const leftMs = endsAtMs - clock.nowMs();
    const attemptMs = Math.min(options.attemptMs ?? ATTEMPT_SHARE * deadlineMs, leftMs);
    try {
      return schema.parse(await askOnce(request, attemptMs, asking));
    } catch (error) {
      throwIfCancelled(options.signal, "the search");
      const { failure, isPassing } = explainFailure(error);
      if (isPassing) asking.onFailure?.(failure);
      const isLast = clock.nowMs() + pauseMs >= endsAtMs;
      if (!isPassing || isLast || options.isRepeatable === false) throw failure;
    }
    await wait(pauseMs, undefined, { signal: options.signal }).catch(() => undefined);
    throwIfCancelled(options.signal, "the search");
  }
}

async function askOnce(
  { method, path, query = {}, body }: ClusterRequest,
  attemptMs: number,
  { client, options: { signal } }: Asking,
): Promise<unknown> {
  throwIfCancelled(signal, "the search");
  const payload = typeof body === "string" ? { bulkBody: body } : body && { body };
  const asked = client.transport.request(
    { method, path, querystring: { ...query }, ...payload },
    { requestTimeout: Math.max(1, Math.ceil(attemptMs)), maxRetries: 0 },
  );
  const abort = (): void => {
    asked.abort();
  };
  signal?.addEventListener("abort", abort, { once: true });
  try {
    return (await asked).body;
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}
