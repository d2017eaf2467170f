import hnswlib from "hnswlib-node";
import { AppError } from "../domain/errors.ts";
import type { GraphFilter, Neighbour, VectorGraphOptions } from "../ports/vector-graph.ts";
import { isWholeGraph } from "./whole-graph.ts";

/** Links a node and candidates while building; the seed fixes the levels, so equal input gives equal bytes. */
const LINKS = 16;
const CANDIDATES_WHEN_BUILDING = 200;
const SEED = 100;

/**
 * Candidates kept while searching. Asking for so many neighbours raises the library's own `ef`, which is 10 again
 * after every load, to the same number.
 *
 * Measured against exact search with 200 lay questions: over 8,000 real vectors of statutes recall@10 is .75 at 10,
 * .982 at 64, .9985 at 200, 1 at 300. Over 250,000 (14,000 real ones and mixtures of them):
 *
 *     candidates   64     128    200    300    400
 *     recall@10    .934   .979   .991   .997   .998
 *     recall@100   .878   .910   .954   .979   .988
 *     ms a search  0.5    0.8    1.1    1.6    2.1
 */
const SEARCH_CANDIDATES = 300;

/**
 * The same under a filter, counting what it keeps: the search goes as much farther as the filter refuses, so that
 * the fewest are for a filter that keeps little. Where one keeps 10 % of 250,000, 200 take 6.4 ms (recall@10 .99) and
 * 300 take 9.5 ms.
 *
 * More are for a filter that keeps much: it may keep what is unlike the question and lies far apart.
 * Lay questions on the law of one place, 50,000 passages, only those of another place (39 %) or of the same (61 %),
 * vectors a projection of token counts, on a busy machine:
 *
 *     candidates                200    300    400    600
 *     another place: recall@10  .984   .991   .994   .997
 *     ms a search               9.1    10.5   13.4   16.4
 *     the same place: recall@10 .991   .996   .998   1
 *     ms a search               2.4    3.2    4.8    6.6
 */
const FILTERED_SEARCH_CANDIDATES = { fewest: 200, most: 400, ofShare: 1000 } as const;

/**
 * hnswlib-node 3.0.0 without its traps: its low default of `ef` never counts, a graph is loaded only into a fresh
 * object, a filter cannot throw through C++, capacity grows by itself, a written file is checked
 * to be there, and nothing is written while points are added (both are synchronous or awaited here).
 *
 * Vectors have unit length, so that the inner product is the cosine.
 */
export class HnswGraph {
  readonly #index: hnswlib.HierarchicalNSW;
  readonly #dimensions: number;
  #writing = false;

  private constructor(index: hnswlib.HierarchicalNSW, dimensions: number) {
    this.#index = index;
    this.#dimensions = dimensions;
  }

  static create(dimensions: number, capacity = 1024): HnswGraph {
    const index = new hnswlib.HierarchicalNSW("ip", dimensions);
    index.initIndex({
      maxElements: Math.max(capacity, 1),
      m: LINKS,
      efConstruction: CANDIDATES_WHEN_BUILDING,
      randomSeed: SEED,
    });
    return new HnswGraph(index, dimensions);
  }

  /**
   * Reads a graph whose checksum the caller has verified.
   *
   * @throws AppError INDEX_CORRUPT when the file does not hold what the options say.
   */
  static async load({ file, count, dimensions }: VectorGraphOptions): Promise<HnswGraph> {
    const index = new hnswlib.HierarchicalNSW("ip", dimensions);
    await index.readIndex(file).catch((cause: unknown) => {
      throw new AppError(
        "INDEX_CORRUPT",
        `the graph ${file} cannot be read; build the index again`,
        {
          cause,
        },
      );
    });
    if (index.getCurrentCount() !== count) {
      throw new AppError(
        "INDEX_CORRUPT",
        `the graph ${file} holds ${index.getCurrentCount()} vectors, expected ${count}; build the index again`,
      );
    }
    return new HnswGraph(index, dimensions);
  }

  get dimensions(): number {
    return this.#dimensions;
  }

  /** Vectors ever added, deleted ones included. */
  get size(): number {
    return this.#index.getCurrentCount();
  }

  /** Makes room for so many vectors at once. */
  reserve(count: number): void {
    if (count > this.#index.getMaxElements()) this.#index.resizeIndex(count);
  }

  /** Blocks for half a millisecond. */
  add(vector: readonly number[], label: number): void {
    if (this.#writing) throw new Error("a vector was added to the graph while it is being written");
    if (vector.length !== this.#dimensions)
      throw new RangeError(`vector of ${vector.length} numbers, expected ${this.#dimensions}`);
    const capacity = this.#index.getMaxElements();
    if (this.size >= capacity) this.#index.resizeIndex(capacity * 2);
    this.#index.addPoint([...vector], label);
  }

  delete(label: number): void {
    this.#index.markDelete(label);
  }

  /** At most `k` that `filter` accepts, nearest first, equal similarities by label. */
  search(vector: readonly number[], k: number, filter?: GraphFilter): readonly Neighbour[] {
    if (k < 1 || this.size === 0) return [];
    const contained = filter && containFailure((label) => filter.accepts(label));
    // Getting all candidates also lets ties at the cut be broken by label.
    const candidates = filter === undefined ? SEARCH_CANDIDATES : candidatesUnder(filter);
    const wanted = Math.min(Math.max(2 * k, candidates), this.#index.getMaxElements());
    const found = this.#index.searchKnn([...vector], wanted, contained?.accepts);
    contained?.rethrow();
    return found.neighbors
      .map((label, index) => ({ label, similarity: 1 - (found.distances[index] ?? Infinity) }))
      .sort((a, b) => b.similarity - a.similarity || a.label - b.label)
      .slice(0, k);
  }

  /**
   * Resolves when the file is there and complete.
   *
   * @throws AppError STORAGE_UNAVAILABLE when it is not, as on a full disk.
   */
  async write(file: string): Promise<void> {
    this.#writing = true;
    try {
      await this.#index.writeIndex(file);
    } finally {
      this.#writing = false;
    }
    // The library resolves without writing when the folder is missing, and with a part when the disk is full.
    if (await isWholeGraph(file)) return;
    throw new AppError(
      "STORAGE_UNAVAILABLE",
      `the graph ${file} could not be written whole; check that the disk has room and works`,
    );
  }
}

function candidatesUnder({ share }: GraphFilter): number {
  const { fewest, most, ofShare } = FILTERED_SEARCH_CANDIDATES;
  return Math.round(Math.min(Math.max(fewest, ofShare * share), most));
}

// An exception inside the callback would unwind through C++ and end the process.
function containFailure(accepts: (label: number) => boolean): {
  readonly accepts: (label: number) => boolean;
  rethrow(): void;
} {
  let failure: { readonly error: unknown } | undefined;
  return {
    accepts(label) {
      if (failure !== undefined) return false;
      try {
        return accepts(label);
      } catch (error) {
        failure = { error };
        return false;
      }
    },
    rethrow() {
      if (failure !== undefined) throw failure.error;
    },
  };
}
