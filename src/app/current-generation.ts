import { join } from "node:path";
import type { DocumentMeta } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import { contentIdOf } from "../index-format/content-id.ts";
import { corpusDigest } from "../index-format/corpus-digest.ts";
import { readCurrent } from "../index-store/index-folder.ts";
import { generationOf, readManifest } from "../index-store/manifest.ts";
import type { Fingerprints, Generation } from "../ports/passage-index.ts";

/**
 * The current generation if its manifest says that it is of these documents and made in this way. Reads two
 * small files and takes no lock: whether the rest is sound shows when it is loaded.
 */
export async function findCurrentGeneration(
  indexDir: string,
  documents: readonly DocumentMeta[],
  fingerprints: Fingerprints,
): Promise<Generation | undefined> {
  try {
    const current = await readCurrent(indexDir);
    if (current === null) return undefined;
    const manifest = await readManifest(join(indexDir, current));
    const wanted = contentIdOf(fingerprints, await corpusDigest(documents));
    return manifest.contentId === wanted ? generationOf(manifest) : undefined;
  } catch (error) {
    // building again is what mends an index
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
