import { createHash } from "node:crypto";

/** File systems take names of 255 bytes. */
const MAX_BYTES = 200;

/** The folder of a document: its id, or for a long one its beginning and a hash. */
export function folderNameOf(id: string): string {
  const isPlain = Buffer.byteLength(id) <= MAX_BYTES && /^[^./\\][^/\\]*$/u.test(id);
  if (isPlain) return id;
  const hash = createHash("sha256").update(id).digest("hex").slice(0, 16);
  return `${Array.from(id.replace(/[./\\]/g, "-"))
    .slice(0, 40)
    .join("")}-${hash}`;
}
