import { AppError } from "../domain/errors.ts";
import type { Clock } from "../ports/clock.ts";
import { createCircuitBreaker } from "../scheduling/circuit-breaker.ts";
import type { ClusterSettings } from "./cluster-settings.ts";
import { openClient } from "./open-client.ts";
import { openCluster } from "./open-cluster.ts";
import { createStore, type Store } from "./store.ts";

/** A cluster that failed several times in a row is left alone for so long. */
const BREAK_MS = 1000;

export interface OpenStoreOptions {
  readonly settings: ClusterSettings;
  /** Begins the names of all indices; several installs may share a cluster. */
  readonly prefix: string;
  readonly clock: Clock;
  /** ISO 8601. */
  readonly now: () => string;
  /** Told of every request that failed, also of those that were then answered by another node. */
  readonly onFailure?: (failure: AppError) => void;
}

/** Connects with the first request; the store's cluster has to be closed. */
export function openStore({ settings, prefix, clock, now, onFailure }: OpenStoreOptions): Store {
  const breaker = createCircuitBreaker({
    clock,
    openMs: BREAK_MS,
    refusal: (failures) =>
      new AppError(
        "STORE_UNAVAILABLE",
        `the OpenSearch cluster failed ${failures} times in a row; it is tried again shortly`,
      ),
  });
  const client = openClient(settings);
  const { timeoutMs } = settings;
  const cluster = openCluster({ client, breaker, clock, timeoutMs, onFailure });
  return createStore(cluster, { prefix, now });
}
