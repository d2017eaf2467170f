import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { asError } from "../domain/as-error.ts";
import { AppError } from "../domain/errors.ts";
import { DATA_FORMAT, readDataFormat } from "./data-directory.ts";
import { filesUnder, openFileIn, type OpenedFile } from "./opened-file.ts";
import { packFile } from "./pack-file.ts";

/** What a backup says of itself, under this name in it. */
export const BACKUP_RECORD = "yiju-backup.json";

/** Locks, and what is being written or taken away. */
const PASSING = /^(?:writer\.lock-|in-use-|\.)/;
const RECORDS = "records/";

/** Does something while no record is written, so that all files of the log are of one moment. */
export type WhileRecordsRest = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Writes everything that a data directory holds, with the hash of every file, into one ZIP file. Only for the holder
 * of the writer's lock; answers may go on being recorded, and those that are meanwhile are not in it.
 *
 * @returns how many files it holds
 * @throws AppError STORAGE_UNAVAILABLE where `file` is there already or cannot be written.
 */
export async function backUp(
  directory: string,
  file: string,
  whileRecordsRest: WhileRecordsRest,
): Promise<number> {
  await requireFree(file);
  const records = await whileRecordsRest(() => openRecords(directory));
  const unfinished = `${file}.unfinished`;
  try {
    const count = await writeZip(unfinished, { directory, records });
    await rename(unfinished, file);
    return count;
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw new AppError(
      "STORAGE_UNAVAILABLE",
      `the backup cannot be written to ${file}: ${asError(cause).message}`,
      { cause },
    );
  } finally {
    for (const { handle } of records) await handle.close();
  }
}

interface Material {
  readonly directory: string;
  readonly records: readonly OpenedFile[];
}

async function writeZip(path: string, material: Material): Promise<number> {
  const zip = new ZipFile();
  const failure = new AbortController();
  const stop = (error: unknown): void => {
    failure.abort(error);
  };
  zip.on("error", stop);
  const output = createWriteStream(path, { mode: 0o600, flush: true });
  const written = pipeline(zip.outputStream, output, failure);
  const packed = pack(zip, material, failure.signal);
  // what fails first ends the other, which would wait for it for ever
  await Promise.all([written.catch(stop), packed.catch(stop)]);
  failure.signal.throwIfAborted();
  return packed;
}

/** The record of the hashes comes last, as what was packed is known then. */
async function pack(
  zip: ZipFile,
  { directory, records }: Material,
  signal: AbortSignal,
): Promise<number> {
  const format = (await readDataFormat(directory)) ?? DATA_FORMAT;
  const files: Record<string, string> = {};
  for (const name of await filesOf(directory)) {
    if (name.startsWith(RECORDS)) continue;
    // what a server replaces or takes away meanwhile may be gone
    const opened = await openFileIn(directory, name);
    if (opened === undefined) continue;
    files[name] = await packFile(zip, opened, signal).finally(() => opened.handle.close());
  }
  for (const opened of records) files[opened.name] = await packFile(zip, opened, signal);
  zip.addBuffer(Buffer.from(JSON.stringify({ format, files })), BACKUP_RECORD);
  zip.end();
  return Object.keys(files).length;
}

async function requireFree(file: string): Promise<void> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw new AppError("STORAGE_UNAVAILABLE", `${file} is there already; name another file`);
}

async function openRecords(directory: string): Promise<OpenedFile[]> {
  const opened: OpenedFile[] = [];
  for (const name of await filesOf(directory)) {
    const found = name.startsWith(RECORDS) ? await openFileIn(directory, name) : undefined;
    if (found !== undefined) opened.push(found);
  }
  return opened;
}

async function filesOf(directory: string): Promise<string[]> {
  const names = await filesUnder(directory);
  return names.filter((name) => !name.split("/").some((part) => PASSING.test(part)));
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
