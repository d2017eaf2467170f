import { throwIfCancelled } from "../domain/cancellation.ts";
import type { Clock } from "../ports/clock.ts";
import type { Fingerprints, PassageIndex } from "../ports/passage-index.ts";
import type { SealedGeneration } from "./catalogue-record.ts";
import { createCurrentLookup } from "./current-lookup.ts";
import { missingIndex } from "./missing-index.ts";
import { openGeneration, type OpenedGeneration } from "./opened-generation.ts";
import { createRecentPromises } from "./recent-promises.ts";
import { requireFingerprints, requireMapping } from "./require-readable.ts";
import type { Store } from "./store.ts";
import { unknownGeneration } from "./unknown-generation.ts";

/** How long a server goes on with what it knows to be current. */
const LOOK_EVERY_MS = 1000;

/** The current one, those that questions still run on, and one to spare. */
const GENERATIONS_KEPT = 4;

export interface OpenSearchPassageIndexOptions {
  readonly store: Store;
  /** What the program works with; an index made with anything else is refused. */
  readonly fingerprints: Fingerprints;
  readonly clock: Clock;
  /** Served whatever is current; left out, the current generation is. */
  readonly pinned?: string | undefined;
  readonly lookEveryMs?: number;
}

/**
 * Searches a cluster. A question pins a generation by its indices' names, which are never written again: whichever
 * node and copy answers, it answers the same. `current()` asks the cluster at least once a second, so that a
 * cluster that is down is told by whoever waits for readiness.
 */
export function createOpenSearchPassageIndex(options: OpenSearchPassageIndexOptions): PassageIndex {
  const { store, fingerprints, pinned } = options;
  const { catalogue } = store;
  const kept = createRecentPromises<OpenedGeneration>(GENERATIONS_KEPT);
  const open = (generation: string): Promise<OpenedGeneration> =>
    kept.get(generation, async () => {
      const sealed = await catalogue.sealed(generation);
      if (sealed === null) throw unknownGeneration(generation);
      return openGeneration(store, sealed);
    });
  const load = async (): Promise<SealedGeneration> => {
    const generation = pinned ?? (await catalogue.current())?.generation;
    if (generation === undefined) throw missingIndex(store);
    const { sealed } = await open(generation);
    requireFingerprints(sealed, fingerprints);
    await requireMapping(store, sealed);
    return sealed;
  };
  const lookup = createCurrentLookup(load, {
    clock: options.clock,
    everyMs: options.lookEveryMs ?? LOOK_EVERY_MS,
  });
  return {
    current: async () => (await lookup()).generation,
    async searchDense(generation, vector, search) {
      throwIfCancelled(search.signal, "the search");
      return (await open(generation)).searchDense(vector, search);
    },
    async searchLexical(generation, tokens, search) {
      throwIfCancelled(search.signal, "the search");
      return (await open(generation)).searchLexical(tokens, search);
    },
    getPassages: async (generation, passageIds) => (await open(generation)).getPassages(passageIds),
    documents: {
      list: async (generation) => (await open(generation)).list(),
      get: async (generation, documentId) => (await open(generation)).getDocument(documentId),
      termPairs: async (generation, filter) => (await open(generation)).termPairs(filter),
      extent: async (generation, filter) => (await open(generation)).extent(filter),
    },
  };
}
