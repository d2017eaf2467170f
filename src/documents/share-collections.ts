import type { ChangeContext } from "../domain/document-change.ts";
import type { DocumentMeta } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import type { DocumentShelf } from "../ports/document-shelf.ts";
import { familyOf, type Lineage } from "./lineage.ts";
import { areSame, givenCollections, isSeen } from "./own-collections.ts";

export interface SharingTools {
  readonly shelf: DocumentShelf;
  readonly lineage: Lineage;
  readonly context: ChangeContext;
}

/** All versions of a document are in the same collections: that one was replaced tells of the next. */
export async function shareCollections(
  id: string,
  collections: readonly string[],
  tools: SharingTools,
): Promise<void> {
  for (const version of await seenFamily(id, tools)) {
    const other = await tools.shelf.find(version.id);
    const own = collectionsOf(version, collections, tools.context);
    if (other !== undefined) await tools.shelf.edit(other, { collections: own });
  }
}

/**
 * Rejects with DOCUMENT_CONFLICT where a version of the document belongs to the corpus folder and is in other
 * collections, which are changed there alone. Undefined: there is none, or none are given.
 */
export async function requireSharable(
  id: string | undefined,
  collections: readonly string[] | undefined,
  tools: SharingTools,
): Promise<void> {
  if (id === undefined || collections === undefined) return;
  const fixed = await fixedElsewhere(id, collections, tools);
  if (fixed === undefined) return;
  throw new AppError(
    "DOCUMENT_CONFLICT",
    `"${fixed.id}" belongs to the corpus folder, and all versions of a document are in the same collections; name those of "${fixed.id}" alone, or change its entry in manifest.json there`,
  );
}

/** A version of the document that belongs to the corpus folder and is in other collections, if there is one. */
export async function fixedElsewhere(
  id: string,
  collections: readonly string[],
  tools: SharingTools,
): Promise<DocumentMeta | undefined> {
  for (const version of await seenFamily(id, tools)) {
    const own = collectionsOf(version, collections, tools.context);
    const isSame = areSame(version.collections, own);
    if (!isSame && (await tools.shelf.find(version.id)) === undefined) return version;
  }
  return undefined;
}

/** One that a crash or an entry of the manifest left in other collections is not for whoever does not see it. */
async function seenFamily(id: string, { lineage, context }: SharingTools): Promise<DocumentMeta[]> {
  const family = await familyOf(id, lineage);
  return family.filter(({ collections }) => isSeen(collections, context));
}

/** The same for all versions, but where a crash or the manifest left one in others that whoever shares them does not see. */
function collectionsOf(
  version: DocumentMeta,
  collections: readonly string[],
  context: ChangeContext,
): readonly string[] {
  const seen = collections.filter((name) => isSeen([name], context));
  const own = givenCollections(seen, version.collections, context);
  return own.length === 0 ? collections : own;
}
