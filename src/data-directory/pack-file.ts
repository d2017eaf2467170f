import { createHash } from "node:crypto";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ZipFile } from "yazl";
import type { OpenedFile } from "./opened-file.ts";

/** Puts a file into a ZIP file and answers with the SHA-256, in hexadecimal, of what was put in. */
export async function packFile(
  zip: ZipFile,
  { name, handle, size }: OpenedFile,
  signal: AbortSignal,
): Promise<string> {
  const hash = createHash("sha256");
  const content =
    size === 0
      ? Readable.from([])
      : handle.createReadStream({ start: 0, end: size - 1, autoClose: false });
  const hashed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  zip.addReadStream(hashed, name, { size });
  await pipeline(content, hashed, { signal });
  return hash.digest("hex");
}
