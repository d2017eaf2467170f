import { appendFile, mkdir, readFile, truncate } from "node:fs/promises";
import path from "node:path";
import type { Embedder } from "../../src/ports/embedder.ts";
import { sha256Hex } from "../data/text-hash.ts";

const KEY_BYTES = 16;

/**
 * Keeps every vector of a passage in a file, one record a text: the first bytes of its SHA-256, then the
 * numbers. The file belongs to one model; half a record at its end, left by a run that was killed, is cut off.
 * Query vectors are made anew, so that their time is the real one.
 */
export async function createCachedEmbedder(embedder: Embedder, folder: string): Promise<Embedder> {
  const name = sha256Hex(embedder.fingerprint).slice(0, 16);
  const file = path.join(folder, `vectors-${name}.bin`);
  await mkdir(folder, { recursive: true });
  const vectors = await readRecords(file, embedder.dimensions);
  return {
    ...embedder,
    async embedPassages(texts) {
      const missing = [...new Set(texts)].filter((text) => !vectors.has(keyOf(text)));
      const made = await embedder.embedPassages(missing);
      const records = missing.map((text, index) => {
        const vector = made[index] ?? new Float32Array(embedder.dimensions);
        vectors.set(keyOf(text), vector);
        return Buffer.concat([
          Buffer.from(keyOf(text), "hex"),
          Buffer.from(Float32Array.from(vector).buffer),
        ]);
      });
      if (records.length > 0) await appendFile(file, Buffer.concat(records));
      return texts.map((text) => vectors.get(keyOf(text)) ?? new Float32Array(embedder.dimensions));
    },
  };
}

function keyOf(text: string): string {
  return sha256Hex(text).slice(0, KEY_BYTES * 2);
}

async function readRecords(file: string, dimensions: number): Promise<Map<string, Float32Array>> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const size = KEY_BYTES + dimensions * Float32Array.BYTES_PER_ELEMENT;
  const vectors = new Map<string, Float32Array>();
  for (let start = 0; start + size <= bytes.length; start += size) {
    const numbers = Uint8Array.from(bytes.subarray(start + KEY_BYTES, start + size));
    vectors.set(bytes.toString("hex", start, start + KEY_BYTES), new Float32Array(numbers.buffer));
  }
  if (bytes.length % size > 0) await truncate(file, bytes.length - (bytes.length % size));
  return vectors;
}
