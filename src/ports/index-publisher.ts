import type { SourceDocument } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";
import type { TermPair } from "../domain/term-pair.ts";
import type { Fingerprints, Generation } from "./passage-index.ts";

/** One text field of a passage for lexical search, as our own tokens in order of appearance. */
export interface FieldTokens {
  readonly body: readonly string[];
  /** Heading path, label, stem. */
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

/** Collects one new generation. Nothing is visible to readers before it is published. */
export interface GenerationWriter {
  /** Replaces the document of the same id. */
  upsert(document: DocumentEntry): Promise<void>;
  /**
   * Takes the document over, unchanged, from the generation the writer began from; answers false, and does
   * nothing, when that generation does not hold it with the same source and metadata under the same
   * fingerprints.
   */
  keep(source: SourceDocument): Promise<boolean>;
  /** Writes, syncs and checks the generation; it is never written again. */
  seal(): Promise<Generation>;
  /** Removes what was written; a sealed generation stays. */
  abort(): Promise<void>;
}

/** Writing. One publisher at a time wins: `publish` compares and swaps. */
export interface IndexPublisher {
  begin(fingerprints: Fingerprints): Promise<GenerationWriter>;
  /**
   * Makes a sealed generation current by one atomic step. Rejects with INDEX_CONFLICT when the current
   * generation is not `expectedCurrent`, with INDEX_CORRUPT when a check of the new one fails.
   */
  publish(generation: string, expectedCurrent: string | null): Promise<void>;
  /** Newest first. */
  list(): Promise<readonly Generation[]>;
  /** Refuses the current one with INDEX_CONFLICT. */
  drop(generation: string): Promise<void>;
  /** Checks every file of the current generation; rejects with INDEX_CORRUPT naming the file. */
  verify(): Promise<Generation>;
}
