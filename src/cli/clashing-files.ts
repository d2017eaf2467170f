import type { FoundFile } from "./find-files.ts";

/**
 * The files that have the path of another but for its ending, each with that other: both would be versions of one
 * document, in the order in which they happen to come.
 */
export function clashingFiles(files: readonly FoundFile[]): Map<FoundFile, FoundFile> {
  const first = new Map<string, FoundFile>();
  const clashing = new Map<FoundFile, FoundFile>();
  for (const file of files) {
    const bare = bareOf(file);
    const other = first.get(bare);
    if (other === undefined) first.set(bare, file);
    else {
      clashing.set(file, other);
      if (!clashing.has(other)) clashing.set(other, file);
    }
  }
  return clashing;
}

/** The path without its ending, which is what an id is made of. */
export function bareOf({ path }: FoundFile): string {
  return path.replace(/\.[^./]+$/, "");
}
