import type { Config } from "../config/config.ts";
import { performanceClock } from "../performance-clock.ts";
import type { OpenSearchConfig } from "../config/opensearch-config.ts";

/** Tells which generation is the current one, without reading what it holds. */
export interface GenerationLookup {
  /** Null before there is one. Rejects with INDEX_CORRUPT, or with STORE_UNAVAILABLE for a cluster. */
  current(): Promise<string | null>;
  close(): Promise<void>;
}

/** Looks where the settings have the index; nothing is opened before it is asked. */
export function createGenerationLookup({ indexDir, openSearch }: Config): GenerationLookup {
  return openSearch === null ? lookInFolder(indexDir) : lookInCluster(openSearch);
}

function lookInFolder(indexDir: string): GenerationLookup {
  return {
    async current() {
      const { readCurrent } = await import("../index-store/index-folder.ts");
      return readCurrent(indexDir);
    },
    close: () => Promise.resolve(),
  };
}

function lookInCluster({ prefix, ...settings }: OpenSearchConfig): GenerationLookup {
  const open = async () => {
    const { openStore } = await import("../opensearch-store/open-store.ts");
    const now = () => new Date().toISOString();
    return openStore({ settings, prefix, clock: performanceClock, now });
  };
  let opened: ReturnType<typeof open> | undefined;
  return {
    async current() {
      const { catalogue } = await (opened ??= open());
      return (await catalogue.current())?.generation ?? null;
    },
    async close() {
      await (await opened)?.cluster.close();
    },
  };
}
