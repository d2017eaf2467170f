import { AppError } from "../domain/errors.ts";
import type { SourceDocument } from "../domain/document.ts";
import type { PassageFilter } from "../domain/passage-filter.ts";
import type { Hit } from "../domain/retrieval.ts";
import type {
  Extent,
  Fingerprints,
  IndexedPassage,
  SearchOptions,
  WeightedToken,
} from "../ports/passage-index.ts";
import type { VectorGraphs } from "../ports/vector-graph.ts";
import type { ScoredOrdinal } from "./best-ordinals.ts";
import type { Bm25Parameters } from "../index-format/bm25-parameters.ts";
import { digestWithin } from "../index-format/digest-within.ts";
import { decodePassage, decodeSentenceVectors } from "./decode-passage.ts";
import { createDenseSearch, type DenseSearch } from "./dense-search.ts";
import { createFilterSelector, type SelectPassages } from "./filter-selection.ts";
import { createLexicalIndex, type LexicalIndex } from "./lexical-index.ts";
import { readLexicalSections } from "./lexical-files.ts";
import { createRecent } from "./recent.ts";
import { openStoredGeneration, type StoredGeneration } from "./stored-generation.ts";

/** Decoded passages kept: some 10 KB each with four sentence vectors. */
const PASSAGES_KEPT = 2048;

/** Texts kept: a long statute has 100 KB. */
const TEXTS_KEPT = 32;

export interface LoadOptions {
  readonly graphs: VectorGraphs;
  readonly bm25: Bm25Parameters;
}

/** A generation in memory, ready to be searched. */
export class LoadedGeneration {
  readonly stored: StoredGeneration;
  readonly #select: SelectPassages;
  readonly #lexical: LexicalIndex;
  readonly #dense: DenseSearch;
  readonly #passages = createRecent<number, IndexedPassage>(PASSAGES_KEPT);
  readonly #texts = createRecent<string, SourceDocument>(TEXTS_KEPT);

  private constructor(stored: StoredGeneration, lexical: LexicalIndex, dense: DenseSearch) {
    this.stored = stored;
    this.#lexical = lexical;
    this.#dense = dense;
    this.#select = createFilterSelector(stored);
  }

  /**
   * @throws AppError INDEX_CORRUPT or INDEX_INCOMPATIBLE, saying which file or which fingerprint, and what to do.
   */
  static async load(
    directory: string,
    fingerprints: Fingerprints,
    options: LoadOptions,
  ): Promise<LoadedGeneration> {
    const stored = await openStoredGeneration(directory);
    try {
      requireFingerprints(stored, fingerprints);
      const sections = await readLexicalSections(directory);
      const lexical = await createLexicalIndex(sections, options.bm25);
      const dense = await createDenseSearch(stored, options.graphs);
      return new LoadedGeneration(stored, lexical, dense);
    } catch (error) {
      stored.close();
      throw error;
    }
  }

  searchDense(vector: Float32Array, { filter, k }: SearchOptions): Hit[] {
    return this.#hits(this.#dense.search(vector, k, this.#select(filter)));
  }

  searchLexical(tokens: readonly WeightedToken[], { filter, k }: SearchOptions): Hit[] {
    return this.#hits(this.#lexical.search(tokens, k, this.#select(filter)?.keeps));
  }

  /** Order kept, missing ids left out. */
  getPassages(passageIds: readonly string[]): IndexedPassage[] {
    return passageIds
      .map((passageId) => this.stored.passageIds.find(passageId))
      .filter((ordinal) => ordinal >= 0)
      .map((ordinal) => this.#passages.get(ordinal, () => this.#decode(ordinal)));
  }

  getDocument(documentId: string): SourceDocument | undefined {
    const row = this.stored.documents[this.stored.documentPlaces.get(documentId) ?? -1];
    return row && this.#texts.get(documentId, () => this.stored.readSource(row));
  }

  async extent(filter: PassageFilter): Promise<Extent> {
    const { manifest, documents, passages } = this.stored;
    const metas = documents.map(({ meta }) => meta);
    const digest = await digestWithin(metas, filter);
    const selection = this.#select(filter);
    if (selection === undefined) {
      const { passageCount, sentenceCount } = manifest;
      return { ...digest, passageCount, sentenceCount };
    }
    let sentenceCount = 0;
    for (const ordinal of selection.ordinals) sentenceCount += passages.sentenceCount(ordinal);
    return { ...digest, passageCount: selection.ordinals.length, sentenceCount };
  }

  #hits(found: readonly ScoredOrdinal[]): Hit[] {
    return found.map(({ ordinal, score }, index) => ({
      passageId: this.stored.passageIds.at(ordinal),
      rank: index + 1,
      score,
    }));
  }

  #decode(ordinal: number): IndexedPassage {
    const row = this.stored.documents[this.stored.passageDocuments[ordinal] ?? -1];
    if (row === undefined) throw new Error(`passage ${ordinal} of the index has no document`);
    return {
      passage: decodePassage(this.stored, ordinal),
      document: row.meta,
      sentenceVectors: decodeSentenceVectors(this.stored, ordinal),
    };
  }
}

function requireFingerprints(
  { directory, manifest }: StoredGeneration,
  expected: Fingerprints,
): void {
  const parts = ["embedder", "normaliser", "tokeniser", "parser", "splitter"] as const;
  for (const part of parts) {
    const found = manifest.fingerprints[part];
    if (found === expected[part]) continue;
    throw new AppError(
      "INDEX_INCOMPATIBLE",
      `the index ${directory} was built with the ${part} "${found}", this program uses "${expected[part]}"; build it again with \`yiju index\``,
    );
  }
}
