import { createHash, type Hash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ManifestFile } from "./manifest.ts";

/** Written, and hashed, at one go: half a millisecond. */
const CHUNK_BYTES = 1 << 20;

/** Writes one file from front to end and remembers its checksum. */
export class SectionWriter {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #hash: Hash = createHash("sha256");
  readonly #chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  #filled = 0;
  #flushed = 0;

  private constructor(path: string, handle: FileHandle) {
    this.path = path;
    this.#handle = handle;
  }

  static async create(directory: string, name: string): Promise<SectionWriter> {
    const path = join(directory, name);
    return new SectionWriter(path, await open(path, "wx"));
  }

  /** Bytes so far. */
  get size(): number {
    return this.#flushed + this.#filled;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let offset = 0; offset < bytes.length;) {
      const part = bytes.subarray(offset, offset + CHUNK_BYTES - this.#filled);
      this.#chunk.set(part, this.#filled);
      this.#filled += part.length;
      offset += part.length;
      if (this.#filled === CHUNK_BYTES) await this.flush();
    }
  }

  /** Makes everything so far readable by others. */
  async flush(): Promise<void> {
    const ready = this.#chunk.subarray(0, this.#filled);
    this.#hash.update(ready);
    for (let written = 0; written < ready.length;)
      written += (await this.#handle.write(ready, written)).bytesWritten;
    this.#flushed += ready.length;
    this.#filled = 0;
  }

  /** Flushes and syncs; `close` is still to be called. */
  async finish(): Promise<ManifestFile> {
    await this.flush();
    await this.#handle.sync();
    return {
      name: basename(this.path),
      bytes: this.#flushed,
      sha256: this.#hash.digest("hex"),
    };
  }

  /** What was not flushed is lost. */
  close(): Promise<void> {
    return this.#handle.close();
  }
}

/** Writes a whole typed array as one file. */
export async function writeArray(
  directory: string,
  name: string,
  array: Uint16Array | Uint32Array | Float64Array,
): Promise<ManifestFile> {
  const writer = await SectionWriter.create(directory, name);
  try {
    await writer.write(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    return await writer.finish();
  } finally {
    await writer.close();
  }
}

/** Syncs a file that another program part wrote, and hashes it. */
export async function describeFile(directory: string, name: string): Promise<ManifestFile> {
  const handle = await open(join(directory, name), "r");
  try {
    const hash = createHash("sha256");
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    let bytes = 0;
    for (let count = -1; count !== 0; bytes += count) {
      count = (await handle.read(chunk, 0, CHUNK_BYTES, bytes)).bytesRead;
      hash.update(chunk.subarray(0, count));
    }
    await handle.sync();
    return { name, bytes, sha256: hash.digest("hex") };
  } finally {
    await handle.close();
  }
}
