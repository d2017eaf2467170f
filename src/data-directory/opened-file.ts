import { open, readdir, type FileHandle } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { ifAbsent } from "../domain/if-absent.ts";

/** A file as it was at one moment: whoever replaces it or appends to it changes nothing of what is read here. */
export interface OpenedFile {
  /** Path in the directory, with "/". */
  readonly name: string;
  readonly handle: FileHandle;
  /** In bytes, at that moment. */
  readonly size: number;
}

/** Undefined for one that is gone. */
export async function openFileIn(directory: string, name: string): Promise<OpenedFile | undefined> {
  const handle = await open(join(directory, name), "r").catch(ifAbsent(undefined));
  return handle && { name, handle, size: (await handle.stat()).size };
}

/** The files of a directory at any depth: names with "/", ordered. */
export async function filesUnder(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(
    ifAbsent([]),
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .map((path) => path.split(sep).join("/"))
    .sort();
}
