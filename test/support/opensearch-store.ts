import { randomUUID } from "node:crypto";
import { createOpenSearchIndexPublisher } from "../../src/opensearch-store/opensearch-index-publisher.ts";
import { createOpenSearchPassageIndex } from "../../src/opensearch-store/opensearch-passage-index.ts";
import { openStore } from "../../src/opensearch-store/open-store.ts";
import type { Store } from "../../src/opensearch-store/store.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import type { Fingerprints } from "../../src/ports/passage-index.ts";
import { FINGERPRINTS } from "./index-documents.ts";
import type { IndexUnderTest } from "./published-index.ts";

export interface TestStoreOptions {
  readonly nodes: readonly string[];
  readonly prefix?: string;
  readonly timeoutMs?: number;
}

/** A store of its own on a running cluster. */
export function openTestStore({
  nodes,
  prefix = `t-${randomUUID()}`,
  timeoutMs = 10_000,
}: TestStoreOptions): Store {
  return openStore({
    settings: {
      nodes,
      certificateAuthority: null,
      credentials: { kind: "none" },
      timeoutMs,
    },
    prefix,
    clock: performanceClock,
    now: () => new Date().toISOString(),
  });
}

/** Publisher and readers of a store, as the contract suites want them. */
export function indexOnCluster(store: Store): IndexUnderTest {
  return {
    publisher: createOpenSearchIndexPublisher({
      store,
      clock: performanceClock,
      shards: 2,
      replicas: 1,
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
