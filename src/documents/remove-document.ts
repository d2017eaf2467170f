import type { ChangeContext } from "../domain/document-change.ts";
import { AppError } from "../domain/errors.ts";
import type { DocumentShelf } from "../ports/document-shelf.ts";
import type { Catalogue } from "./catalogue.ts";
import { unseenOf } from "./own-collections.ts";
import { requireSeen } from "./require-document.ts";
import { fixedElsewhere, shareCollections } from "./share-collections.ts";

export interface LibraryChanges {
  readonly shelf: DocumentShelf;
  readonly catalogue: Catalogue;
  readonly context: ChangeContext;
}

/**
 * Takes a document away; out of the collections that whoever removes it sees alone, where it is in others. Rejects with
 * DOCUMENT_UNKNOWN where they see none, with DOCUMENT_CONFLICT for one that the corpus folder has or holds fast.
 */
export async function removeDocument(id: string, changes: LibraryChanges): Promise<void> {
  const { shelf, catalogue, context } = changes;
  await requireSeen(id, { lineage: catalogue.lineage, context });
  const stored = await catalogue.requireStored(id);
  const unseen = unseenOf(stored.meta.collections, context);
  if (unseen.length > 0) {
    await leaveTo(unseen, id, changes);
    return;
  }
  // the version after it replaces what it replaced
  for (const other of await shelf.successorsOf(id)) {
    await shelf.edit(other, { supersedes: stored.meta.supersedes });
  }
  await shelf.remove(id);
}

async function leaveTo(
  others: readonly string[],
  id: string,
  { shelf, catalogue: { lineage }, context }: LibraryChanges,
): Promise<void> {
  const tools = { shelf, lineage, context };
  const fixed = await fixedElsewhere(id, others, tools);
  if (fixed !== undefined) throw heldFast(id, fixed.id);
  await shareCollections(id, others, tools);
}

/** Whoever reads it sees both documents, and none of the other collections. */
function heldFast(id: string, version: string): AppError {
  return new AppError(
    "DOCUMENT_CONFLICT",
    `"${id}" was not removed: it is in collections of others too, so that it would only leave yours, with all its versions, and "${version}" among them belongs to the corpus folder and cannot. Ask whoever may see all collections to remove it, or to change the entry in manifest.json there.`,
  );
}
