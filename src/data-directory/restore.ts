import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { open, type Entry, type ZipFile } from "yauzl";
import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import { isOfTheSystem } from "../domain/is-of-the-system.ts";
import { BACKUP_RECORD, hashOf } from "./backup.ts";
import { DATA_FORMAT } from "./data-directory.ts";

const backupRecord = z.object({ format: z.int(), files: z.record(z.string(), z.string()) });

/**
 * Makes a data directory of a backup, once every file of it was checked. One that is there already is moved aside, to
 * the path that this answers with; null where there was none, or nothing in it.
 *
 * @throws AppError STORAGE_UNAVAILABLE for a backup that is damaged or incomplete, DATA_INCOMPATIBLE for one of a
 *   later version; the directory that is there then stays.
 */
export async function restore(
  file: string,
  directory: string,
  now: Date,
): Promise<{ readonly files: number; readonly movedTo: string | null }> {
  const scratch = `${directory}.restoring-${process.pid}`;
  try {
    const names = await unpackAll(file, scratch);
    const files = await check(scratch, { file, names });
    await rm(join(scratch, BACKUP_RECORD));
    const movedTo = await moveAside(directory, now);
    await rename(scratch, directory);
    if (movedTo === null || !(await isBare(movedTo))) return { files, movedTo };
    await rm(movedTo, { recursive: true });
    return { files, movedTo: null };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The names of what was unpacked. */
async function unpackAll(file: string, folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const zip = await openZip(file);
    const entries = await entriesOf(zip);
    for (const entry of entries) {
      const path = join(folder, entry.fileName);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await pipeline(
        await openEntry(zip, entry),
        createWriteStream(path, { mode: 0o600, flush: true }),
      );
    }
    zip.close();
    return entries.map(({ fileName }) => fileName);
  } catch (cause) {
    if (!isOfTheSystem(cause)) throw damaged(file, cause);
    throw new AppError(
      "STORAGE_UNAVAILABLE",
      `${file} cannot be restored: ${cause.message}; nothing was restored`,
      { cause },
    );
  }
}

async function check(
  folder: string,
  { file, names }: { readonly file: string; readonly names: readonly string[] },
): Promise<number> {
  const text = await readFile(join(folder, BACKUP_RECORD), "utf8").catch(() => "");
  const record = backupRecord.safeParse(parseJson(text)).data;
  if (record === undefined) throw damaged(file);
  if (record.format > DATA_FORMAT) {
    throw new AppError(
      "DATA_INCOMPATIBLE",
      `${file} is of format ${record.format}, this version of yiju knows ${DATA_FORMAT}; use the version that wrote it`,
    );
  }
  const listed = new Set([...Object.keys(record.files), BACKUP_RECORD]);
  const stray = names.find((name) => !listed.has(name));
  if (stray !== undefined) throw damaged(`${file}, which does not list its ${stray},`);
  for (const [name, sha256] of Object.entries(record.files)) {
    const found = await hashOf(join(folder, name)).catch(() => "");
    if (found !== sha256) throw damaged(`${name} in ${file}`);
  }
  return Object.keys(record.files).length;
}

async function moveAside(directory: string, now: Date): Promise<string | null> {
  const names = await readdir(directory).catch(() => undefined);
  if (names === undefined) return null;
  const aside = `${directory}.before-${now.toISOString().replace(/[:.]/g, "-")}`;
  await rename(directory, aside);
  return aside;
}

/** What a data directory holds before anything was put in: who uses it, and its format. */
const BEFORE_ANYTHING = /^(?:writer\.lock-|in-use-|format\.json$)/;

async function isBare(directory: string): Promise<boolean> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.every(
    (entry) =>
      entry.isDirectory() || (entry.parentPath === directory && BEFORE_ANYTHING.test(entry.name)),
  );
}

// Names that lead out of the folder are refused by the library.
function openZip(file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(file, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });
}

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on("error", reject);
    zip.on("end", () => {
      resolve(entries);
    });
    zip.readEntry();
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream);
      else reject(error);
    });
  });
}

function damaged(what: string, cause?: unknown): AppError {
  return new AppError("STORAGE_UNAVAILABLE", `${what} is no whole backup; nothing was restored`, {
    cause,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
