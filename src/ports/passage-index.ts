import type { DocumentMeta, SourceDocument } from "../domain/document.ts";
import type { PassageFilter } from "../domain/passage-filter.ts";
import type { PassageRecord } from "../domain/passage.ts";
import type { Hit } from "../domain/retrieval.ts";
import type { TermPair } from "../domain/term-pair.ts";

/** What made an index; a difference in any of them makes it another index. */
export interface Fingerprints {
  readonly embedder: string;
  readonly normaliser: string;
  readonly tokeniser: string;
  readonly parser: string;
  readonly splitter: string;
}

/** One complete, sealed state of the index. */
export interface Generation {
  readonly id: string;
  /** SHA-256 over the documents' ids, metadata and source hashes. */
  readonly corpusSha256: string;
  readonly fingerprints: Fingerprints;
  readonly documentCount: number;
  readonly passageCount: number;
  readonly sentenceCount: number;
}

/** What some of the documents of a generation make up. */
export type Extent = Pick<
  Generation,
  "corpusSha256" | "documentCount" | "passageCount" | "sentenceCount"
>;

/** A query of one retriever. */
export interface SearchOptions {
  readonly filter: PassageFilter;
  /** At most this many hits. */
  readonly k: number;
  readonly signal?: AbortSignal | undefined;
}

/** Weighted search terms: our own tokens, never text for an engine's analyzer. */
export interface WeightedToken {
  readonly token: string;
  /** 1 for a term of the question itself, less for an expansion. */
  readonly weight: number;
}

/**
 * Reading. A question pins one generation from its first to its last call. Hits come best first, equal scores
 * ordered by passage id. Every method rejects with GENERATION_UNKNOWN for a generation that is not held.
 */
export interface PassageIndex {
  /** Rejects with INDEX_MISSING before anything was published. */
  current(): Promise<Generation>;
  /** Score: cosine similarity, -1 to 1. */
  searchDense(
    generation: string,
    vector: Float32Array,
    options: SearchOptions,
  ): Promise<readonly Hit[]>;
  /** Score: BM25 over fields, ≥ 0; passages that share no token are no hits. */
  searchLexical(
    generation: string,
    tokens: readonly WeightedToken[],
    options: SearchOptions,
  ): Promise<readonly Hit[]>;
  /** Order kept, missing ids left out. */
  getPassages(
    generation: string,
    passageIds: readonly string[],
  ): Promise<readonly IndexedPassage[]>;
  documents: DocumentStore;
}

/** A passage as stored, with the vectors of its sentences. */
export interface IndexedPassage extends PassageRecord {
  /** One unit vector a sentence of `passage.sentences`, decoded from int8. */
  readonly sentenceVectors: readonly Float32Array[];
}

/** The documents of a generation as they were indexed. */
export interface DocumentStore {
  /** Ordered by id. */
  list(generation: string): Promise<readonly DocumentMeta[]>;
  /** Undefined for an id that the generation does not hold. */
  get(generation: string, documentId: string): Promise<SourceDocument | undefined>;
  /** Pairs mined from "中文 (English)" in the documents that `filter` keeps, ordered by document id and place. */
  termPairs(generation: string, filter: PassageFilter): Promise<readonly TermPair[]>;
  /**
   * What the documents that `filter` keeps make up, as if the generation held no others, nor, where it names
   * collections, any other collection.
   */
  extent(generation: string, filter: PassageFilter): Promise<Extent>;
}
