/** A vector near the one that was asked for. */
export interface Neighbour {
  /** Number under which the vector was added. */
  readonly label: number;
  /** Inner product of unit vectors in 32-bit floats, so the cosine; higher is nearer. */
  readonly similarity: number;
}

/** Which vectors may be found. */
export interface GraphFilter {
  accepts(label: number): boolean;
  /** Of all vectors, about the part that it accepts, 0 to 1: the larger, the farther a search can afford to go. */
  readonly share: number;
}

/** An approximate nearest-neighbour graph, read-only once it is loaded. */
export interface VectorGraph {
  /** At most `k` neighbours that `filter` accepts, nearest first. Blocks for about a millisecond. */
  search(vector: Float32Array, k: number, filter?: GraphFilter): readonly Neighbour[];
}

/** Makes and loads graphs; the only thing the index store knows of the library behind them. */
export interface VectorGraphs {
  /**
   * Writes the graph of `vectors`, labelled 0, 1, … in their order, to `file`. The same vectors give the same
   * bytes. Yields to the event loop; rejects with CANCELLED once `signal` is aborted.
   */
  build(
    vectors: Iterable<Float32Array>,
    options: VectorGraphOptions & { readonly signal?: AbortSignal | undefined },
  ): Promise<void>;
  /**
   * Writes a copy of the graph `before` in which the labels `removed` are no longer found and `vectors` follow under
   * the next labels. Takes as long as reading and writing the file, and half a millisecond for each vector; the same
   * graph and change give the same bytes. The caller has checked the file's checksum. Rejects with CANCELLED once
   * `signal` is aborted.
   */
  extend(before: VectorGraphOptions, change: GraphChange): Promise<void>;
  /** The caller has checked the file's checksum: a damaged one may end the process. */
  load(options: VectorGraphOptions): Promise<VectorGraph>;
}

export interface GraphChange {
  /** Written. */
  readonly file: string;
  readonly removed: readonly number[];
  readonly vectors: Iterable<Float32Array>;
  /** Number of vectors that the new graph holds, removed ones included. */
  readonly count: number;
  readonly signal?: AbortSignal | undefined;
}

export interface VectorGraphOptions {
  readonly file: string;
  /** Number of vectors. */
  readonly count: number;
  readonly dimensions: number;
}
