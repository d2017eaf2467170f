import { AppError } from "../domain/errors.ts";
import type { DocumentShelf } from "../ports/document-shelf.ts";
import { versionsOf, type Lineage } from "./lineage.ts";

export interface SharingTools {
  readonly shelf: DocumentShelf;
  readonly lineage: Lineage;
}

/** All versions of a document are in the same collections: that one was replaced tells of the next. */
export async function shareCollections(
  id: string,
  collections: readonly string[],
  { shelf, lineage }: SharingTools,
): Promise<void> {
  for (const version of await versionsOf(id, lineage)) {
    const other = await shelf.find(version.id);
    if (other !== undefined) await shelf.edit(other, { collections });
  }
}

/**
 * Rejects with DOCUMENT_CONFLICT where a version of the document belongs to the corpus folder and is in other
 * collections, which are changed there alone. Undefined: there is none, or none are given.
 */
export async function requireSharable(
  id: string | undefined,
  collections: readonly string[] | undefined,
  { shelf, lineage }: SharingTools,
): Promise<void> {
  if (id === undefined || collections === undefined) return;
  for (const version of await versionsOf(id, lineage)) {
    const isSame = namesOf(version.collections) === namesOf(collections);
    if (isSame || (await shelf.find(version.id)) !== undefined) continue;
    throw new AppError(
      "DOCUMENT_CONFLICT",
      `"${version.id}" belongs to the corpus folder, and all versions of a document are in the same collections; name those of "${version.id}" alone, or change its entry in manifest.json there`,
    );
  }
}

function namesOf(collections: readonly string[]): string {
  return JSON.stringify(collections.toSorted());
}
