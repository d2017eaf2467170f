import { createHash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import { AppError } from "../domain/errors.ts";

/** Flushed this often: a power cut costs the vectors of as many milliseconds, a crash of the program none. */
const FLUSH_EVERY_MS = 2000;

/** SHA-256 of the text, its vector, and the beginning of the SHA-256 of both. */
const KEY_BYTES = 32;
const CHECK_BYTES = 8;

/** Read at one go when the file is opened. */
const RECORDS_AT_ONCE = 256;

/** Vectors by their texts, in a file that is only ever appended to. */
export class VectorCacheFile {
  readonly #file: FileHandle;
  readonly #vectorBytes: number;
  /** By the text's key, the byte offset of the record. */
  readonly #offsets = new Map<string, number>();
  #size = 0;
  #flushedAtMs = performance.now();

  private constructor(file: FileHandle, dimensions: number) {
    this.#file = file;
    this.#vectorBytes = dimensions * Float32Array.BYTES_PER_ELEMENT;
  }

  /** Only for one process at a time: what a crash has left of a record is cut off. */
  static async open(path: string, dimensions: number): Promise<VectorCacheFile> {
    const cache = new VectorCacheFile(await open(path, "a+", 0o600), dimensions);
    await cache.#readRecords();
    return cache;
  }

  async find(text: string): Promise<Float32Array | undefined> {
    const offset = this.#offsets.get(keyOf(text).toString("latin1"));
    if (offset === undefined) return undefined;
    const bytes = new Uint8Array(this.#vectorBytes);
    const { bytesRead } = await this.#file.read(bytes, 0, bytes.length, offset + KEY_BYTES);
    if (bytesRead < bytes.length) throw cutShort();
    return new Float32Array(bytes.buffer);
  }

  /** One vector for each text, in the same order. */
  async add(texts: readonly string[], vectors: readonly Float32Array[]): Promise<void> {
    const records = texts.map((text, at) => {
      const vector = vectors[at];
      if (vector === undefined) throw new Error("a text to be kept has no vector");
      return recordOf(keyOf(text), vector);
    });
    await this.#file.appendFile(Buffer.concat(records));
    for (const record of records) this.#note(record);
    if (performance.now() - this.#flushedAtMs < FLUSH_EVERY_MS) return;
    await this.#file.datasync();
    this.#flushedAtMs = performance.now();
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  get #recordBytes(): number {
    return KEY_BYTES + this.#vectorBytes + CHECK_BYTES;
  }

  #note(record: Buffer): void {
    this.#offsets.set(record.toString("latin1", 0, KEY_BYTES), this.#size);
    this.#size += record.length;
  }

  async #readRecords(): Promise<void> {
    const chunk = Buffer.allocUnsafe(RECORDS_AT_ONCE * this.#recordBytes);
    for (;;) {
      const { bytesRead } = await this.#file.read(chunk, 0, chunk.length, this.#size);
      const whole = Math.floor(bytesRead / this.#recordBytes);
      for (let at = 0; at < whole; at++) {
        const record = chunk.subarray(at * this.#recordBytes, (at + 1) * this.#recordBytes);
        // after a power cut the file may hold less than it says: what follows is made again
        if (!isWhole(record)) return this.#file.truncate(this.#size);
        this.#note(record);
      }
      if (whole < RECORDS_AT_ONCE) return this.#file.truncate(this.#size);
    }
  }
}

function cutShort(): AppError {
  return new AppError(
    "STORAGE_UNAVAILABLE",
    "the file of kept vectors became shorter while it was in use; run `yiju index` again",
  );
}

function keyOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function recordOf(key: Buffer, vector: Float32Array): Buffer {
  const content = Buffer.concat([key, new Uint8Array(Float32Array.from(vector).buffer)]);
  return Buffer.concat([content, checkOf(content)]);
}

function isWhole(record: Buffer): boolean {
  const content = record.subarray(0, -CHECK_BYTES);
  return checkOf(content).equals(record.subarray(-CHECK_BYTES));
}

function checkOf(content: Buffer): Buffer {
  return createHash("sha256").update(content).digest().subarray(0, CHECK_BYTES);
}
