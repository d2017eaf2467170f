import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { asError } from "../domain/as-error.ts";
import { AppError } from "../domain/errors.ts";
import { hasSystemCode } from "../domain/has-system-code.ts";
import type { FileToAdd } from "../ports/document-library.ts";

/** A file on disk that may become a document. */
export interface FoundFile {
  /** As it is opened and shown. */
  readonly location: string;
  /** What its id is made of. */
  readonly path: string;
}

/** What folders are looked through for; a file that is named itself is taken whatever it is called. */
const NAMES = /\.(?:md|markdown|txt|text|html?|xhtml|pdf|docx)$/i;

/**
 * The files that are named, and those of the folders that are, at any depth, ordered by path. Hidden ones, and the
 * lock files of open Word documents, are passed over.
 *
 * @throws AppError CORPUS_UNREADABLE for a path that is not there or may not be read.
 */
export async function findFiles(locations: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const location of locations) {
    if ((await statOf(location)).isDirectory()) found.push(...(await filesUnder(location)));
    else found.push({ location, path: basename(location) });
  }
  return found;
}

/**
 * Reads a file of at most `maxBytes`.
 *
 * @throws AppError DOCUMENT_UNREADABLE before anything of a larger one is read, CORPUS_UNREADABLE for one that is gone
 *   or may not be read.
 */
export async function readFound(
  { location, path }: FoundFile,
  { maxBytes }: { readonly maxBytes: number },
): Promise<FileToAdd> {
  const { size } = await statOf(location);
  if (size > maxBytes) {
    throw new AppError(
      "DOCUMENT_UNREADABLE",
      `the file has ${size} bytes, and at most ${maxBytes} are read; split it, or raise YIJU_MAX_DOCUMENT_BYTES`,
    );
  }
  const bytes = await readFile(location).catch((cause: unknown) => {
    throw unreadable(location, cause);
  });
  return { name: basename(location), path, bytes };
}

async function filesUnder(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      throw unreadable(folder, cause);
    },
  );
  return entries
    .filter((entry) => entry.isFile() && NAMES.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((location) => ({ location, path: relative(folder, location).split(sep).join("/") }))
    .filter(({ path }) => !path.split("/").some((part) => /^(?:\.|~\$)/.test(part)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function statOf(location: string) {
  return stat(location).catch((cause: unknown) => {
    throw unreadable(location, cause);
  });
}

/** A folder under the one that is looked through may be what cannot be read. */
function unreadable(location: string, cause: unknown): AppError {
  const path = cause instanceof Error && "path" in cause ? String(cause.path) : location;
  const why = hasSystemCode(cause, "ENOENT")
    ? "there is nothing of that name"
    : hasSystemCode(cause, "EACCES")
      ? "whoever runs this may not read it"
      : asError(cause).message;
  return new AppError("CORPUS_UNREADABLE", `cannot read ${path}: ${why}`, { cause });
}
