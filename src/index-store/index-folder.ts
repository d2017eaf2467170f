import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { syncFolder } from "../data-directory/sync-folder.ts";
import { AppError } from "../domain/errors.ts";
import { ifAbsent } from "../domain/if-absent.ts";

const CURRENT_FILE = "CURRENT";

/** Folders that are being written or thrown away; whoever holds the lock may delete those of others. */
const SCRATCH_PREFIX = ".building-";

/** A content id, and ".2" where that content was built again beside the generation that is served. */
const GENERATION_NAME = /^[0-9a-f]{16}(\.2)?$/;

/** Identifies a state of CURRENT without reading it: another rename gives another stamp. */
export type CurrentStamp = string;

/** The generation that CURRENT names, or null before anything was published. */
export async function readCurrent(indexDirectory: string): Promise<string | null> {
  const path = join(indexDirectory, CURRENT_FILE);
  const text = await readFile(path, "utf8").catch(ifAbsent(null));
  if (text === null) return null;
  const name = text.trim();
  if (GENERATION_NAME.test(name)) return name;
  throw new AppError(
    "INDEX_CORRUPT",
    `${path} holds "${name}", which names no generation; build the index again with \`yiju index\``,
  );
}

export async function stampCurrent(indexDirectory: string): Promise<CurrentStamp | null> {
  const found = await stat(join(indexDirectory, CURRENT_FILE), { bigint: true }).catch(
    ifAbsent(null),
  );
  return found === null ? null : `${String(found.ino)}:${String(found.mtimeNs)}`;
}

/** Switches by one rename: at any moment CURRENT names the old generation or the new one. */
export async function writeCurrent(indexDirectory: string, generation: string): Promise<void> {
  const next = join(indexDirectory, `${SCRATCH_PREFIX}${CURRENT_FILE}`);
  await writeFile(next, `${generation}\n`, { flush: true });
  await rename(next, join(indexDirectory, CURRENT_FILE));
  await syncFolder(indexDirectory);
}

/** Names of the folders that hold finished generations, sorted. */
export async function listGenerations(indexDirectory: string): Promise<string[]> {
  const names = (await readdir(indexDirectory).catch(ifAbsent(null))) ?? [];
  return names.filter((name) => GENERATION_NAME.test(name)).sort();
}

export async function createScratch(indexDirectory: string, name: string): Promise<string> {
  const path = join(indexDirectory, `${SCRATCH_PREFIX}${name}`);
  await mkdir(path);
  return path;
}

/** Removes what builds that died have left. Only for the holder of the lock. */
export async function removeScratch(indexDirectory: string): Promise<void> {
  for (const name of await readdir(indexDirectory)) {
    if (name.startsWith(SCRATCH_PREFIX))
      await rm(join(indexDirectory, name), { recursive: true, force: true });
  }
}

/** Takes a generation away under a scratch name first, so that no half of it is ever found. */
export async function removeGeneration(indexDirectory: string, generation: string): Promise<void> {
  const doomed = join(indexDirectory, `${SCRATCH_PREFIX}dropped-${generation}`);
  await rm(doomed, { recursive: true, force: true });
  await rename(join(indexDirectory, generation), doomed);
  await rm(doomed, { recursive: true });
}
