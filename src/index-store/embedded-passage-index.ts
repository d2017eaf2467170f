import type { Clock } from "../ports/clock.ts";
import type { Fingerprints, PassageIndex } from "../ports/passage-index.ts";
import type { VectorGraphs } from "../ports/vector-graph.ts";
import { DEFAULT_BM25_PARAMETERS, type Bm25Parameters } from "../index-format/bm25-parameters.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import { passesFilter } from "../domain/passage-filter.ts";
import { GenerationShelf } from "./generation-shelf.ts";

/** Looking costs one `stat`. */
const LOOK_EVERY_MS = 1000;

/** Longer than any answer takes, language model included. */
const RETIRE_AFTER_MS = 5 * 60 * 1000;

export interface EmbeddedPassageIndexOptions {
  /** The index folder. */
  readonly directory: string;
  /** What the program works with; an index made with anything else is refused. */
  readonly fingerprints: Fingerprints;
  readonly graphs: VectorGraphs;
  readonly clock: Clock;
  /** Served whatever is current; left out, the current generation is. */
  readonly pinned?: string | undefined;
  readonly bm25?: Bm25Parameters;
  readonly lookEveryMs?: number;
  readonly retireAfterMs?: number;
  /** Told when a newly published generation cannot be loaded; the one before serves on. */
  readonly onLoadFailure: (error: unknown) => void;
}

/** An index read from a folder, which it leaves as it is. */
export interface EmbeddedPassageIndex extends PassageIndex {
  /** Frees files and memory; the index is not used again. */
  close(): Promise<void>;
}

/**
 * Searches the generation that CURRENT names. It is loaded with the first call, after every file was checked; a
 * newer one is noticed by a later `current()`, loaded beside it in the background and then takes its place. The
 * older one stays in memory until no question has used it for some minutes.
 *
 * `current()` rejects with INDEX_MISSING, INDEX_CORRUPT or INDEX_INCOMPATIBLE while nothing can be served.
 */
export function createEmbeddedPassageIndex(
  options: EmbeddedPassageIndexOptions,
): EmbeddedPassageIndex {
  const shelf = new GenerationShelf({
    bm25: DEFAULT_BM25_PARAMETERS,
    lookEveryMs: LOOK_EVERY_MS,
    retireAfterMs: RETIRE_AFTER_MS,
    ...options,
  });
  return {
    current: async () => (await shelf.current()).stored.generation,
    searchDense: async (generation, vector, search) => {
      throwIfCancelled(search.signal, "the search");
      return Promise.resolve(shelf.get(generation).searchDense(vector, search));
    },
    searchLexical: async (generation, tokens, search) => {
      throwIfCancelled(search.signal, "the search");
      return Promise.resolve(shelf.get(generation).searchLexical(tokens, search));
    },
    getPassages: async (generation, passageIds) =>
      Promise.resolve(shelf.get(generation).getPassages(passageIds)),
    documents: {
      list: async (generation) =>
        Promise.resolve(shelf.get(generation).stored.documents.map(({ meta }) => meta)),
      get: async (generation, documentId) =>
        Promise.resolve(shelf.get(generation).getDocument(documentId)),
      termPairs: async (generation, filter) =>
        Promise.resolve(
          shelf
            .get(generation)
            .stored.documents.filter(({ meta }) => passesFilter(meta, filter))
            .flatMap(({ termPairs }) => termPairs),
        ),
      extent: async (generation, filter) => shelf.get(generation).extent(filter),
    },
    close: () => shelf.close(),
  };
}
