import type { SourceDocument } from "../domain/document.ts";
import type { AppError } from "../domain/errors.ts";
import type { Passage } from "../domain/passage.ts";
import type { TermPair } from "../domain/term-pair.ts";
import type { Fingerprints, Generation } from "./passage-index.ts";

/** One text field of a passage for lexical search, as our own tokens in order of appearance. */
export interface FieldTokens {
  readonly body: readonly string[];
  /** Heading path, locator, stem. */
  readonly context: readonly string[];
  /** Document title and issuer. */
  readonly document: readonly string[];
}

/** Everything the index keeps of one passage. Vectors have unit length. */
export interface IndexEntry {
  readonly passage: Passage;
  readonly tokens: FieldTokens;
  readonly vector: Float32Array;
  /** One for each of `passage.sentences`. */
  readonly sentenceVectors: readonly Float32Array[];
}

/** A document with all its passages, as it is put into a generation. */
export interface DocumentEntry {
  readonly source: SourceDocument;
  readonly entries: readonly IndexEntry[];
  readonly termPairs: readonly TermPair[];
}

/** What the generation before knows of a passage's text: need not be embedded again. */
export interface KnownPassage {
  readonly passage: Passage;
  readonly vector: Float32Array;
  /** One for each of `passage.sentences`; put into an entry, they are stored as they were. */
  readonly sentenceVectors: readonly Float32Array[];
}

export interface SealOptions {
  /** Called now and then with the passages written so far. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Rejects with CANCELLED once aborted; the writer is then good for `abort` only. */
  readonly signal?: AbortSignal | undefined;
}

/** Collects one new generation. Nothing is visible to readers before it is published. */
export interface GenerationWriter {
  /** The generation that was current when the writer began: what `publish` is to expect. */
  readonly base: string | null;
  /** Why nothing can be taken over from `base`, where it is damaged or of another format; else null. */
  readonly baseProblem: AppError | null;
  /** Replaces the document of the same id. */
  upsert(document: DocumentEntry): Promise<void>;
  /**
   * Takes the document over, unchanged, from the generation the writer began from; answers false, and does
   * nothing, when that generation does not hold it with the same source and metadata under the same
   * fingerprints.
   */
  keep(source: SourceDocument): Promise<boolean>;
  /**
   * The passages that the generation before holds of a document, where the same embedder and normaliser made
   * their vectors; else none.
   */
  known(documentId: string): Promise<readonly KnownPassage[]>;
  /**
   * Documents that the build holds, those of other writers included; every one that this writer was given is
   * among them.
   */
  written(): Promise<number>;
  /**
   * Writes and syncs the generation; it is never written again. Answers the generation before where nothing but
   * the same documents was kept.
   */
  seal(options?: SealOptions): Promise<Generation>;
  /** Removes what was written, unless a later run may go on with it; a sealed generation stays. */
  abort(): Promise<void>;
}

/** A generation with the time at which it was sealed, in milliseconds since 1970. */
export interface ListedGeneration extends Generation {
  readonly sealedAtMs: number;
}

export interface BeginOptions {
  /**
   * Names what will be written: the content's id, where the whole corpus is known beforehand. A store whose builds
   * outlive the process then goes on with one of that name, and `keep` answers true for what is in it already.
   */
  readonly contentId?: string | undefined;
}

/** Writing. One publisher at a time wins: `publish` compares and swaps. */
export interface IndexPublisher {
  /** Rejects with INDEX_CONFLICT where only one writer is possible and another is at work. */
  begin(fingerprints: Fingerprints, options?: BeginOptions): Promise<GenerationWriter>;
  /**
   * Makes a sealed generation current by one atomic step. Rejects with INDEX_CONFLICT when the current
   * generation is not `expectedCurrent`, with INDEX_CORRUPT when a check of the new one fails.
   */
  publish(generation: string, expectedCurrent: string | null): Promise<void>;
  /** Newest first. */
  list(): Promise<readonly ListedGeneration[]>;
  /** Refuses the current one with INDEX_CONFLICT. */
  drop(generation: string): Promise<void>;
  /** Checks every file of the current generation; rejects with INDEX_CORRUPT naming the file. */
  verify(): Promise<Generation>;
}
