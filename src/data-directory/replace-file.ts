import { randomUUID } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "./sync-folder.ts";
import { writeFlushed } from "./write-flushed.ts";

/**
 * Puts `content` in place of the file, for its owner alone: who reads meanwhile gets the old or the new, and
 * a crash leaves one of them. The folder is made where there is none.
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  const directory = dirname(path);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFlushed(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(directory);
}
