import { throwIfCancelled } from "../domain/cancellation.ts";
import { createPacer } from "../scheduling/pacer.ts";
import type { Passage } from "../domain/passage.ts";
import { sliceSpan } from "../domain/span.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { KnownPassage } from "../ports/index-publisher.ts";
import { foldText } from "../text/normalise.ts";

/** Handed to the embedder at one go: some 100 ms of work, so that progress and cancelling keep up. */
const BATCH_CHARS = 2000;

/** The vectors of one passage: its body, and each of its sentences. */
interface PassageVectors {
  readonly vector: Float32Array;
  readonly sentenceVectors: readonly Float32Array[];
}

export interface EmbedOptions {
  readonly embedder: Embedder;
  /** Passages whose vectors need not be made again. */
  readonly known: readonly KnownPassage[];
  readonly signal?: AbortSignal | undefined;
  /** Called after each batch with the share of the texts that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

export interface EmbeddedPassages {
  /** In the order of the passages. */
  readonly vectors: readonly PassageVectors[];
  /** Distinct texts that went through the model. */
  readonly embeddedTexts: number;
}

/**
 * Embeds the passages of a document: the folded body alone (heading path and title lowered Hit@1), and every
 * sentence. A text that occurs twice, or whose vector is known from the generation before, is not embedded
 * again.
 *
 * @throws AppError CANCELLED once the signal is aborted; MODEL_UNAVAILABLE from the embedder.
 */
export async function embedPassages(
  passages: readonly Passage[],
  options: EmbedOptions,
): Promise<EmbeddedPassages> {
  const folded = await foldPassages(passages);
  const known = await collectKnown(options.known);
  const missing = missingTexts(folded, known);
  const made = await embedAll(missing, options);
  // A sentence's known vector has one byte a number: good for the same sentence, not for a passage.
  const vectorOf = (text: string): Float32Array =>
    vectorFor(known.bodies.get(text) ?? made.get(text), text);
  const sentenceVectorOf = (text: string): Float32Array =>
    known.bodies.get(text) ?? made.get(text) ?? vectorFor(known.sentences.get(text), text);
  const vectors = folded.map(({ body, sentences }) => ({
    vector: vectorOf(body),
    sentenceVectors: sentences.map(sentenceVectorOf),
  }));
  return { vectors, embeddedTexts: missing.length };
}

interface FoldedPassage {
  readonly body: string;
  readonly sentences: readonly string[];
}

async function foldPassages(passages: readonly Passage[]): Promise<FoldedPassage[]> {
  const pacer = createPacer();
  const folded: FoldedPassage[] = [];
  for (const passage of passages) {
    const sentences = passage.sentences.map((span) => foldText(sliceSpan(passage.text, span)));
    folded.push({ body: foldText(passage.text), sentences });
    if (pacer.isDue()) await pacer.turn();
  }
  return folded;
}

interface KnownVectors {
  readonly bodies: ReadonlyMap<string, Float32Array>;
  readonly sentences: ReadonlyMap<string, Float32Array>;
}

async function collectKnown(known: readonly KnownPassage[]): Promise<KnownVectors> {
  const folded = await foldPassages(known.map(({ passage }) => passage));
  const bodies = new Map<string, Float32Array>();
  const sentences = new Map<string, Float32Array>();
  known.forEach(({ vector, sentenceVectors }, index) => {
    const texts = folded[index];
    if (texts === undefined) return;
    bodies.set(texts.body, vector);
    texts.sentences.forEach((text, place) => {
      const sentenceVector = sentenceVectors[place];
      if (sentenceVector !== undefined) sentences.set(text, sentenceVector);
    });
  });
  return { bodies, sentences };
}

function missingTexts(folded: readonly FoldedPassage[], known: KnownVectors): string[] {
  const missing = new Set<string>();
  for (const { body, sentences } of folded) {
    if (!known.bodies.has(body)) missing.add(body);
    for (const sentence of sentences) {
      if (!known.bodies.has(sentence) && !known.sentences.has(sentence)) missing.add(sentence);
    }
  }
  return [...missing];
}

async function embedAll(
  texts: readonly string[],
  { embedder, signal, onProgress }: EmbedOptions,
): Promise<ReadonlyMap<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>();
  for (const batch of batchesOf(texts)) {
    throwIfCancelled(signal, "indexing");
    const made = await embedder.embedPassages(batch);
    batch.forEach((text, index) => vectors.set(text, vectorFor(made[index], text)));
    onProgress(vectors.size / texts.length);
  }
  return vectors;
}

function* batchesOf(texts: readonly string[]): Generator<readonly string[]> {
  let batch: string[] = [];
  let chars = 0;
  for (const text of texts) {
    batch.push(text);
    chars += text.length;
    if (chars < BATCH_CHARS) continue;
    yield batch;
    batch = [];
    chars = 0;
  }
  if (batch.length > 0) yield batch;
}

function vectorFor(vector: Float32Array | undefined, text: string): Float32Array {
  if (vector === undefined) throw new Error(`a text of ${text.length} characters got no vector`);
  return vector;
}
