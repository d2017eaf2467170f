import { open, type FileHandle } from "node:fs/promises";

/** hnswlib's header: the number of vectors and the bytes of one with its links stand in it, 64 bits each. */
const HEADER = { bytes: 96, countAt: 16, bytesOfOneAt: 24 } as const;

/** Length of a vector's links on the upper layers, before these. */
const LENGTH_BYTES = 4;

/** Whether a file holds a graph to its end: hnswlib writes on, and says nothing, when a disk is full. */
export async function isWholeGraph(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const header = await readRange(handle, 0, HEADER.bytes);
    if (header.length < HEADER.bytes) return false;
    const count = Number(header.readBigUInt64LE(HEADER.countAt));
    const start = HEADER.bytes + count * Number(header.readBigUInt64LE(HEADER.bytesOfOneAt));
    const { size } = await handle.stat();
    return size >= start && areWholeLinks(await readRange(handle, start, size), count);
  } finally {
    await handle.close();
  }
}

/** Shorter where the file is. */
async function readRange(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - start);
  let filled = 0;
  for (let count = -1; count !== 0 && filled < bytes.length; filled += count)
    count = (await handle.read(bytes, filled, bytes.length - filled, start + filled)).bytesRead;
  return bytes.subarray(0, filled);
}

function areWholeLinks(links: Buffer, count: number): boolean {
  let at = 0;
  for (let vector = 0; vector < count; vector++) {
    if (at + LENGTH_BYTES > links.length) return false;
    at += LENGTH_BYTES + links.readUInt32LE(at);
  }
  return at === links.length;
}
