import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import { createEmbeddedIndexPublisher } from "../../src/index-store/embedded-index-publisher.ts";
import { createEmbeddedPassageIndex } from "../../src/index-store/embedded-passage-index.ts";
import type { Store } from "../../src/opensearch-store/store.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import type { IndexPublisher } from "../../src/ports/index-publisher.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import { indexOnCluster, openTestStore } from "../../test/support/opensearch-store.ts";
import { benchFingerprints, folderOf, type BenchSetting } from "./bench-setting.ts";

/** As `yiju index` does unless it is told otherwise. */
const LAYOUT = { shards: 1, replicas: 1 } as const;
const TIMEOUT_MS = 60_000;

/** One of the two stores, to be written and read. */
export interface BenchStore {
  readonly publisher: IndexPublisher;
  openReader(): PassageIndex;
  close(): Promise<void>;
}

export function openBenchStore(setting: BenchSetting): BenchStore {
  return setting.store === "folder" ? openFolder(setting) : openOnCluster(setting);
}

/** The store on the cluster, for what only the cluster knows. */
export function openClusterStore({ nodes, passages }: BenchSetting): Store {
  return openTestStore({ nodes, prefix: `bench-${passages}`, timeoutMs: TIMEOUT_MS });
}

function openFolder(setting: BenchSetting): BenchStore {
  const folder = { directory: folderOf(setting), graphs: hnswVectorGraphs };
  return {
    publisher: createEmbeddedIndexPublisher(folder),
    openReader: () =>
      createEmbeddedPassageIndex({
        ...folder,
        fingerprints: benchFingerprints,
        clock: performanceClock,
        onLoadFailure: (error) => {
          throw error;
        },
      }),
    close: () => Promise.resolve(),
  };
}

function openOnCluster(setting: BenchSetting): BenchStore {
  const store = openClusterStore(setting);
  const under = indexOnCluster(store, LAYOUT);
  return {
    publisher: under.publisher,
    openReader: () => under.openReader(benchFingerprints),
    close: () => store.cluster.close(),
  };
}
