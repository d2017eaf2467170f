import { randomUUID } from "node:crypto";
import { createOpenSearchIndexPublisher } from "../../src/opensearch-store/opensearch-index-publisher.ts";
import { createOpenSearchPassageIndex } from "../../src/opensearch-store/opensearch-passage-index.ts";
import { openStore } from "../../src/opensearch-store/open-store.ts";
import type { ClusterSettings } from "../../src/opensearch-store/cluster-settings.ts";
import type { Store } from "../../src/opensearch-store/store.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import type { Fingerprints } from "../../src/ports/passage-index.ts";
import { FINGERPRINTS } from "./index-documents.ts";
import type { IndexUnderTest } from "./published-index.ts";

/** What is left alone for longer is dropped by the next build. */
export const ABANDONED_AFTER_MS = 24 * 3_600_000;

export interface TestStoreOptions {
  readonly nodes: readonly string[];
  readonly prefix?: string;
  readonly timeoutMs?: number;
  /** Without it, nobody is asked who they are. */
  readonly settings?: Pick<ClusterSettings, "certificateAuthority" | "credentials">;
  /** ISO 8601. */
  readonly now?: () => string;
}

/** A store of its own on a running cluster. */
export function openTestStore({
  nodes,
  prefix = `t-${randomUUID()}`,
  timeoutMs = 10_000,
  now = () => new Date().toISOString(),
  settings = { certificateAuthority: null, credentials: { kind: "none" } },
}: TestStoreOptions): Store {
  return openStore({
    settings: { ...settings, nodes, timeoutMs },
    prefix,
    clock: performanceClock,
    now,
  });
}

/** Publisher and readers of a store, as the contract suites want them. */
export function indexOnCluster(
  store: Store,
  { shards = 2, replicas = 1 }: { readonly shards?: number; readonly replicas?: number } = {},
): IndexUnderTest {
  return {
    publisher: createOpenSearchIndexPublisher({
      store,
      clock: performanceClock,
      shards,
      replicas,
      abandonedAfterMs: ABANDONED_AFTER_MS,
      newId: randomUUID,
    }),
    openReader: (fingerprints: Fingerprints = FINGERPRINTS, pinned?: string) =>
      createOpenSearchPassageIndex({
        store,
        fingerprints,
        pinned,
        clock: performanceClock,
        lookEveryMs: 0,
      }),
  };
}
