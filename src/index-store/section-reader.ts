import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../domain/errors.ts";
import type { Manifest, ManifestFile } from "./manifest.ts";

/** Hashed at one go: half a millisecond. */
const CHUNK_BYTES = 1 << 20;

/**
 * Hashes every file of a generation: 2 GB a second at best.
 *
 * @throws AppError INDEX_CORRUPT naming the first file that is missing, cut short or changed.
 */
export async function verifyFiles(directory: string, manifest: Manifest): Promise<void> {
  for (const file of manifest.files) await verifyFile(directory, file);
}

async function verifyFile(directory: string, file: ManifestFile): Promise<void> {
  const path = join(directory, file.name);
  const { size } = await stat(path).catch((cause: unknown) => {
    throw corrupt(path, "is missing", cause);
  });
  if (size !== file.bytes) throw corrupt(path, `has ${size} bytes, expected ${file.bytes}`);
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      // SAFETY: a stream without an encoding gives Buffers.
      hash.update(chunk as Buffer);
    }
  } catch (cause) {
    throw corrupt(path, "cannot be read", cause);
  }
  const found = hash.digest("hex");
  if (found !== file.sha256) throw corrupt(path, `has SHA-256 ${found}, expected ${file.sha256}`);
}

/** Reads a verified file that holds one typed array. */
export async function readArray<T>(
  directory: string,
  name: string,
  Type: { new (buffer: ArrayBuffer): T },
): Promise<T> {
  const bytes = await readFile(join(directory, name));
  // A copy only where Node placed the bytes inside a larger buffer.
  const whole = bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer;
  return new Type(whole ? bytes.buffer : Uint8Array.from(bytes).buffer);
}

function corrupt(path: string, what: string, cause?: unknown): AppError {
  return new AppError(
    "INDEX_CORRUPT",
    `the index file ${path} ${what}; build the index again with \`yiju index --force\``,
    { cause },
  );
}
