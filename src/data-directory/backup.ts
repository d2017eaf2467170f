import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { AppError } from "../domain/errors.ts";
import { ifAbsent } from "../domain/if-absent.ts";
import { DATA_FORMAT, readDataFormat } from "./data-directory.ts";

/** What a backup says of itself, under this name in it. */
export const BACKUP_RECORD = "yiju-backup.json";

/** Locks, and what is being written or taken away. */
const PASSING = /^(?:writer\.lock-|in-use-|\.)/;

/**
 * Writes everything that a data directory holds, with the hash of every file, into one ZIP file. Only for the holder
 * of the writer's lock.
 *
 * @returns how many files it holds
 * @throws AppError STORAGE_UNAVAILABLE where `file` is there already or cannot be written.
 */
export async function backUp(directory: string, file: string): Promise<number> {
  await requireFree(file);
  const names = await filesOf(directory);
  const zip = new ZipFile();
  const hashes: Record<string, string> = {};
  for (const name of names) {
    hashes[name] = await hashOf(join(directory, name));
    zip.addFile(join(directory, name), name);
  }
  const format = (await readDataFormat(directory)) ?? DATA_FORMAT;
  zip.addBuffer(Buffer.from(JSON.stringify({ format, files: hashes })), BACKUP_RECORD);
  zip.end();
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(zip.outputStream, createWriteStream(unfinished, { mode: 0o600, flush: true }));
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw new AppError("STORAGE_UNAVAILABLE", `the backup cannot be written to ${file}`, { cause });
  }
  return names.length;
}

async function requireFree(file: string): Promise<void> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw new AppError("STORAGE_UNAVAILABLE", `${file} is there already; name another file`);
}

/** Names with "/", ordered. */
async function filesOf(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(
    ifAbsent([]),
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep))
    .filter((parts) => !parts.some((part) => PASSING.test(part)))
    .map((parts) => parts.join("/"))
    .sort();
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
