import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { FILES } from "./generation-files.ts";

/** Where each passage's part of the three files begins and ends. */
export interface PassageRecordOffsets {
  /** Byte offset of a passage's line; at `index + 1` that of the next. */
  lineStart(index: number): number;
  /** Number of sentences before the passage's own. */
  sentenceStart(index: number): number;
  readonly dimensions: number;
}

/**
 * The bulky parts of passages, read from disk when they are asked for.
 *
 * Reads are synchronous: 5 µs each from the system's cache, where a read through the thread pool costs 40 µs and
 * a search needs a hundred.
 */
export interface PassageRecords {
  /** The passage as one line of JSON, with its line break. */
  line(index: number): Buffer;
  vector(index: number): Float32Array<ArrayBuffer>;
  /** All sentence vectors of the passage, one after the other (unit-int8.ts). */
  sentences(index: number): Int8Array<ArrayBuffer>;
  sentenceCount(index: number): number;
  /** Bytes of the passage's line. */
  lineBytes(index: number): number;
  /** All that stands for the passages from `start` up to `end`. */
  range(start: number, end: number): PassageRange;
  close(): void;
}

/** What stands for passages that follow one another, each part one after the other. */
interface PassageRange {
  readonly lines: Uint8Array;
  readonly vectors: Float32Array<ArrayBuffer>;
  readonly sentences: Int8Array<ArrayBuffer>;
}

export function openPassageRecords(
  directory: string,
  offsets: PassageRecordOffsets,
): PassageRecords {
  const { dimensions } = offsets;
  const lines = openSync(join(directory, FILES.passages), "r");
  const vectors = openSync(join(directory, FILES.vectors), "r");
  const sentences = openSync(join(directory, FILES.sentenceVectors), "r");
  const vectorBytes = dimensions * Float32Array.BYTES_PER_ELEMENT;
  const readLines = (start: number, end: number): ArrayBuffer => {
    const from = offsets.lineStart(start);
    return readExactly(lines, from, offsets.lineStart(end) - from);
  };
  const readVectors = (start: number, end: number) =>
    new Float32Array(readExactly(vectors, start * vectorBytes, (end - start) * vectorBytes));
  const readSentences = (start: number, end: number) => {
    const from = offsets.sentenceStart(start) * dimensions;
    return new Int8Array(
      readExactly(sentences, from, offsets.sentenceStart(end) * dimensions - from),
    );
  };
  return {
    line: (index) => Buffer.from(readLines(index, index + 1)),
    vector: (index) => readVectors(index, index + 1),
    sentences: (index) => readSentences(index, index + 1),
    sentenceCount: (index) => offsets.sentenceStart(index + 1) - offsets.sentenceStart(index),
    lineBytes: (index) => offsets.lineStart(index + 1) - offsets.lineStart(index),
    range: (start, end) => ({
      lines: new Uint8Array(readLines(start, end)),
      vectors: readVectors(start, end),
      sentences: readSentences(start, end),
    }),
    close() {
      for (const file of [lines, vectors, sentences]) closeSync(file);
    },
  };
}

/** @throws Error when the file ends before `length` bytes from `position`. */
export function readExactly(file: number, position: number, length: number): ArrayBuffer {
  const buffer = new ArrayBuffer(length);
  const bytes = new Uint8Array(buffer);
  for (let filled = 0; filled < length;) {
    const count = readSync(file, bytes, filled, length - filled, position + filled);
    if (count === 0)
      throw new Error(`file ends at ${position + filled}, expected ${length - filled} more bytes`);
    filled += count;
  }
  return buffer;
}
