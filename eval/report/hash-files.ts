import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { FileHash } from "./run-record.ts";

const REPOSITORY = path.resolve(import.meta.dirname, "../..");

/** SHA-256 of each file, by its path in the repository, in the order given. */
export function hashFiles(files: readonly string[]): Promise<FileHash[]> {
  return Promise.all(
    files.map(async (file) => ({
      path: path.relative(REPOSITORY, file).replaceAll(path.sep, "/"),
      sha256: createHash("sha256")
        .update(await readFile(file))
        .digest("hex"),
    })),
  );
}

/** The hashes of every file under a folder of the repository, sorted by path; none where it is absent. */
export async function hashFolder(folder: string): Promise<FileHash[]> {
  const root = path.join(REPOSITORY, folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return hashFiles(files.sort());
}

/** One hash over several files: their paths and contents. */
export function combineHashes(hashes: readonly FileHash[]): string {
  const hash = createHash("sha256");
  for (const one of hashes) hash.update(`${one.path} ${one.sha256}\n`);
  return hash.digest("hex");
}
