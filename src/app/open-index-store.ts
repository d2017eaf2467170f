import { randomUUID } from "node:crypto";
import type { Config } from "../config/config.ts";
import { AppError } from "../domain/errors.ts";
import { createLog } from "../logger.ts";
import { performanceClock } from "../performance-clock.ts";
import type { IndexPublisher } from "../ports/index-publisher.ts";
import type { Fingerprints, Generation, PassageIndex } from "../ports/passage-index.ts";
import type { VectorGraphs } from "../ports/vector-graph.ts";
import type { OpenSearchConfig } from "../config/opensearch-config.ts";

const HOUR_MS = 3_600_000;

/** Where the index is, for writing and for reading. */
export interface IndexStore {
  readonly publisher: IndexPublisher;
  /** The current generation if it says that it holds this content; whether it is sound shows when it is read. */
  findCurrent(contentId: string): Promise<Generation | undefined>;
  readonly index: PassageIndex;
  readonly close: () => Promise<void>;
}

interface StoreTools {
  readonly fingerprints: Fingerprints;
  readonly graphs: VectorGraphs;
}

/**
 * The store of the configuration; only its own code is loaded, and nothing is read before it is asked. It serves the
 * generation `pinned`, where one is given.
 */
export function openIndexStore(
  config: Config,
  tools: StoreTools,
  pinned?: string,
): Promise<IndexStore> {
  const { openSearch } = config;
  return openSearch === null
    ? openFolder(config, tools, pinned)
    : openCluster(openSearch, config, { ...tools, pinned });
}

async function openFolder(
  config: Config,
  { fingerprints, graphs }: StoreTools,
  pinned: string | undefined,
): Promise<IndexStore> {
  const [publishing, reading, { findCurrentGeneration }] = await Promise.all([
    import("../index-store/embedded-index-publisher.ts"),
    import("../index-store/embedded-passage-index.ts"),
    import("./current-generation.ts"),
  ]);
  const { indexDir } = config;
  const index = reading.createEmbeddedPassageIndex({
    directory: indexDir,
    fingerprints,
    graphs,
    clock: performanceClock,
    pinned,
    onLoadFailure: (error) => {
      const reason = error instanceof AppError ? error.message : String(error);
      createLog(config).error({ reason }, "a new generation cannot be loaded");
    },
  });
  return {
    publisher: publishing.createEmbeddedIndexPublisher({ directory: indexDir, graphs }),
    findCurrent: (contentId) => findCurrentGeneration(indexDir, contentId),
    index,
    close: () => index.close(),
  };
}

async function openCluster(
  { prefix, shards, replicas, keepHours, ...settings }: OpenSearchConfig,
  config: Config,
  { fingerprints, pinned }: StoreTools & { readonly pinned: string | undefined },
): Promise<IndexStore> {
  const [{ openStore }, publishing, reading] = await Promise.all([
    import("../opensearch-store/open-store.ts"),
    import("../opensearch-store/opensearch-index-publisher.ts"),
    import("../opensearch-store/opensearch-passage-index.ts"),
  ]);
  const store = openStore({
    settings,
    prefix,
    clock: performanceClock,
    now: () => new Date().toISOString(),
    onFailure: ({ message }) => {
      createLog(config).warn({ reason: message }, "a request to the OpenSearch cluster failed");
    },
  });
  return {
    publisher: publishing.createOpenSearchIndexPublisher({
      store,
      clock: performanceClock,
      shards,
      replicas,
      abandonedAfterMs: keepHours * HOUR_MS,
      newId: randomUUID,
    }),
    async findCurrent(contentId) {
      const current = await store.catalogue.current();
      const sealed = current === null ? null : await store.catalogue.sealed(current.generation);
      return sealed?.contentId === contentId ? sealed.generation : undefined;
    },
    index: reading.createOpenSearchPassageIndex({
      store,
      fingerprints,
      clock: performanceClock,
      pinned,
    }),
    close: () => store.cluster.close(),
  };
}
