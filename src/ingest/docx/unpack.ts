import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import type { ExtractionLimits } from "../extraction-limits.ts";
import { unreadable } from "../unreadable.ts";

/**
 * The parts of a package that `wanted` names, unpacked, by name; those that it lacks are left out. What a part says of
 * its size is not believed: unpacking ends at `maxUnpackedBytes` of all parts together.
 *
 * @throws AppError DOCUMENT_UNREADABLE for a damaged package, an encrypted part, a part whose name leads out of the
 *   package, and one that unpacks to too much.
 */
export async function unpack(
  bytes: Uint8Array,
  wanted: readonly string[],
  { maxUnpackedBytes }: ExtractionLimits,
): Promise<ReadonlyMap<string, string>> {
  const zip = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const parts = new Map<string, string>();
  let room = maxUnpackedBytes;
  for (const entry of await entriesOf(zip, wanted)) {
    const content = await readEntry(zip, entry, room);
    room -= content.length;
    parts.set(entry.fileName, content.toString("utf8"));
  }
  return parts;
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(damaged(error));
    });
  });
}

function entriesOf(zip: ZipFile, wanted: readonly string[]): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      if (wanted.includes(entry.fileName)) entries.push(entry);
      zip.readEntry();
    });
    zip.on("error", (error: Error) => {
      reject(LEADS_OUT.test(error.message) ? slipping(error) : damaged(error));
    });
    zip.on("end", () => {
      resolve(entries);
    });
    zip.readEntry();
  });
}

async function readEntry(zip: ZipFile, entry: Entry, room: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw unreadable("the file is encrypted; save it without a password");
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of await openEntry(zip, entry)) {
      if (!Buffer.isBuffer(chunk)) continue;
      size += chunk.length;
      if (size > room) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Error && error.name === "AppError" ? error : damaged(error);
  }
  return Buffer.concat(chunks);
}

function openEntry(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream);
      else reject(error);
    });
  });
}

/** What yauzl says of a name that begins at the root or on a drive, or goes up by "..". */
const LEADS_OUT = /^(?:absolute path|invalid relative path): /;

function slipping(cause: unknown): Error {
  return unreadable(
    'the DOCX file holds a part whose name leads out of it ("../" or a path from the root), as is done to overwrite files where it is unpacked; Word writes no such names, so nothing of it was read: get the file from its issuer anew',
    cause,
  );
}

function tooLarge(): Error {
  return unreadable("the file unpacks to more than is read; it may be built to fill the memory");
}

function damaged(cause: unknown): Error {
  return unreadable("the DOCX file is damaged and cannot be unpacked; save it anew", cause);
}
