import { chmod, mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import { ifAbsent } from "../domain/if-absent.ts";
import { replaceFile } from "./replace-file.ts";

/** Changes whenever what is kept is laid out in another way; migrate.ts leads there and back. */
export const DATA_FORMAT = 2;

/** What is kept beside the index, all of it for the owner alone. */
export interface DataDirectory {
  readonly path: string;
  /** A folder a document. */
  readonly documents: string;
  /** Files that were taken in and are not documents yet, a folder a job. */
  readonly incoming: string;
}

const formatFile = z.object({ format: z.int().positive() });

/** Where things are in a data directory, whether it is there yet or not. */
export function dataDirectoryAt(path: string): DataDirectory {
  return { path, documents: join(path, "documents"), incoming: join(path, "incoming") };
}

/**
 * Makes the directory for its owner alone, or checks that it is of a format that this version reads: its own, and those
 * before, which stay as they are until somebody changes documents.
 *
 * @throws AppError DATA_INCOMPATIBLE for a later format, STORAGE_UNAVAILABLE where it cannot be made.
 */
export async function openDataDirectory(path: string): Promise<DataDirectory> {
  const directory = dataDirectoryAt(path);
  try {
    await mkdir(directory.documents, { recursive: true, mode: 0o700 });
    await closeToOthers(path);
    if ((await readDataFormat(path)) === null) await writeDataFormat(path, DATA_FORMAT);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      "STORAGE_UNAVAILABLE",
      `the data directory ${path} cannot be used; check that its folder can be written, or set YIJU_DATA_DIR`,
      { cause },
    );
  }
  return directory;
}

/**
 * The format that the directory was written in; null where none is said, as before there were documents.
 *
 * @throws AppError DATA_INCOMPATIBLE for a later one.
 */
export async function readDataFormat(path: string): Promise<number | null> {
  const file = join(path, "format.json");
  const text = await readFile(file, "utf8").catch(ifAbsent(null));
  if (text === null) return null;
  const format = formatFile.safeParse(parseJson(text)).data?.format;
  if (format !== undefined && format <= DATA_FORMAT) return format;
  throw new AppError(
    "DATA_INCOMPATIBLE",
    `${file} says format ${format ?? "nothing that can be read"}, this version of yiju knows ${DATA_FORMAT}; use the version that wrote it, take its last step back there with \`yiju migrate --undo\`, or restore a backup with \`yiju restore\``,
  );
}

/** Says the format in one step: a crash leaves the old file or the new one. */
export async function writeDataFormat(path: string, format: number): Promise<void> {
  await replaceFile(join(path, "format.json"), `${JSON.stringify({ format })}\n`);
}

// Windows has no such bits: what is read there is the same for everybody.
async function closeToOthers(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0) await chmod(path, 0o700);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
