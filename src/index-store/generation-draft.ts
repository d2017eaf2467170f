import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentMeta, SourceDocument } from "../domain/document.ts";
import { createPacer } from "../scheduling/pacer.ts";
import type { TermPair } from "../domain/term-pair.ts";
import type { DocumentEntry, IndexEntry } from "../ports/index-publisher.ts";
import { FILES } from "./generation-files.ts";
import { createGrowingArray } from "./growing-array.ts";
import { openPassageRecords, type PassageRecords } from "./passage-records.ts";
import { SectionWriter } from "./section-writer.ts";
import { createTokenCollector, type CollectedTokens } from "./token-collector.ts";
import { encodeUnitVector } from "../index-format/unit-int8.ts";

/** A document that was put into a new generation: where its text and its passages are. */
export interface DraftDocument {
  readonly meta: DocumentMeta;
  readonly termPairs: readonly TermPair[];
  /** Bytes of its line in the draft's file of texts. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly passages: readonly DraftPassage[];
}

interface DraftPassage {
  readonly passageId: string;
  /** Number within the draft, in order of arrival. */
  readonly number: number;
}

type DraftFiles = Readonly<Record<"texts" | "passages" | "vectors" | "sentences", SectionWriter>>;

/**
 * New documents on their way into a generation, kept on disk but for their tokens. The files are laid out like a
 * generation's, in order of arrival; what was replaced stays in them unused.
 */
export class GenerationDraft {
  readonly #files: DraftFiles;
  readonly #tokens = createTokenCollector();
  readonly #lineEnds = createGrowingArray((length) => new Float64Array(length));
  readonly #sentenceEnds = createGrowingArray((length) => new Uint32Array(length));
  readonly #directory: string;
  #dimensions = 0;

  private constructor(directory: string, files: DraftFiles) {
    this.#directory = directory;
    this.#files = files;
  }

  static async create(directory: string): Promise<GenerationDraft> {
    await mkdir(directory);
    return new GenerationDraft(directory, {
      texts: await SectionWriter.create(directory, FILES.texts),
      passages: await SectionWriter.create(directory, FILES.passages),
      vectors: await SectionWriter.create(directory, FILES.vectors),
      sentences: await SectionWriter.create(directory, FILES.sentenceVectors),
    });
  }

  get textsFile(): string {
    return join(this.#directory, FILES.texts);
  }

  get tokens(): CollectedTokens {
    return this.#tokens;
  }

  /** Numbers in a vector; 0 before the first passage. */
  get dimensions(): number {
    return this.#dimensions;
  }

  async add({ source, entries, termPairs }: DocumentEntry): Promise<DraftDocument> {
    const textStart = this.#files.texts.size;
    await this.#files.texts.write(renderText(source));
    const passages: DraftPassage[] = [];
    const pacer = createPacer();
    for (const entry of entries) {
      passages.push({ passageId: entry.passage.passageId, number: this.#lineEnds.length });
      await this.#addPassage(entry);
      if (pacer.isDue()) await pacer.turn();
    }
    return { meta: source.meta, termPairs, textStart, textEnd: this.#files.texts.size, passages };
  }

  /** Everything added so far, by number. */
  async open(): Promise<PassageRecords> {
    for (const file of Object.values(this.#files)) await file.flush();
    return openPassageRecords(this.#directory, {
      lineStart: (number) => (number === 0 ? 0 : this.#lineEnds.at(number - 1)),
      sentenceStart: (number) => (number === 0 ? 0 : this.#sentenceEnds.at(number - 1)),
      dimensions: this.#dimensions,
    });
  }

  async close(): Promise<void> {
    for (const file of Object.values(this.#files)) await file.close();
  }

  async #addPassage({ passage, tokens, vector, sentenceVectors }: IndexEntry): Promise<void> {
    this.#checkVectors(passage.passageId, passage.sentences.length, [vector, ...sentenceVectors]);
    await this.#files.passages.write(Buffer.from(`${JSON.stringify(passage)}\n`));
    await this.#files.vectors.write(new Uint8Array(Float32Array.from(vector).buffer));
    for (const sentence of sentenceVectors)
      await this.#files.sentences.write(new Uint8Array(encodeUnitVector(sentence).buffer));
    this.#lineEnds.push(this.#files.passages.size);
    this.#sentenceEnds.push(
      this.#sentenceEnds.at(this.#sentenceEnds.length - 1) + sentenceVectors.length,
    );
    this.#tokens.add(tokens);
  }

  #checkVectors(passageId: string, sentenceCount: number, vectors: readonly Float32Array[]): void {
    this.#dimensions ||= vectors[0]?.length ?? 0;
    if (vectors.length !== sentenceCount + 1)
      throw new RangeError(
        `${passageId}: ${vectors.length - 1} vectors for ${sentenceCount} sentences`,
      );
    for (const { length } of vectors) {
      if (length !== this.#dimensions)
        throw new RangeError(
          `${passageId}: vector of ${length} numbers, expected ${this.#dimensions}`,
        );
    }
  }
}

/** A text as the line that a generation keeps. */
function renderText(source: SourceDocument): Buffer {
  return Buffer.from(`${JSON.stringify(source.text)}\n`);
}
