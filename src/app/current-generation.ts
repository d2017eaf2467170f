import { join } from "node:path";
import { AppError } from "../domain/errors.ts";
import { readCurrent } from "../index-store/index-folder.ts";
import { generationOf, readManifest } from "../index-store/manifest.ts";
import type { Generation } from "../ports/passage-index.ts";

/**
 * The current generation of a folder if its manifest says that it holds this content. Reads two small files and
 * takes no lock: whether the rest is sound shows when it is loaded.
 */
export async function findCurrentGeneration(
  indexDir: string,
  contentId: string,
): Promise<Generation | undefined> {
  try {
    const current = await readCurrent(indexDir);
    if (current === null) return undefined;
    const manifest = await readManifest(join(indexDir, current));
    return manifest.contentId === contentId ? generationOf(manifest) : undefined;
  } catch (error) {
    // building again is what mends an index
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
