import { readdir } from "node:fs/promises";
import path from "node:path";
import { hashFiles, type FileHash } from "../report/hash-files.ts";
import { SHARED_DATA } from "./shared-data.ts";

/** The hashes of the files right in a folder of `../shared/data`, sorted by name; none where it is absent. */
export async function hashSharedFolder(folder: string): Promise<FileHash[]> {
  const root = path.join(SHARED_DATA, folder);
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return hashFiles(names.sort().map((name) => path.join(root, name)));
}
