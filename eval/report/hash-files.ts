import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";

export const fileHashSchema = z.object({
  /** Relative to the repository. */
  path: z.string(),
  sha256: z.string(),
});

export type FileHash = Readonly<z.infer<typeof fileHashSchema>>;

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

/**
 * The hashes of the files under a folder of the repository that `keeps` names, sorted by path; none where it is
 * absent.
 *
 * @param keeps takes a path relative to the folder; by default every file counts
 */
export async function hashFolder(
  folder: string,
  keeps: (file: string) => boolean = () => true,
): Promise<FileHash[]> {
  const root = path.join(REPOSITORY, folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => keeps(path.relative(root, file)));
  return hashFiles(files.sort());
}

/** One hash over several files: their paths and contents. */
export function combineHashes(hashes: readonly FileHash[]): string {
  const hash = createHash("sha256");
  for (const one of hashes) hash.update(`${one.path} ${one.sha256}\n`);
  return hash.digest("hex");
}
