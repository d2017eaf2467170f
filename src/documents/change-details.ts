import type { ChangeContext } from "../domain/document-change.ts";
import type { DocumentMeta } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import type { DocumentDetails, StoredDocument } from "../domain/stored-document.ts";
import { versionsOf, withChanged } from "./lineage.ts";
import { givenCollections, unseenOf } from "./own-collections.ts";
import { requireSeen } from "./require-document.ts";
import { requireLatest } from "./require-latest.ts";
import { requireSharable, shareCollections, type SharingTools } from "./share-collections.ts";

/**
 * Keeps what is said of a document, and gives all its versions the collections that it is given. Rejects with
 * DOCUMENT_UNKNOWN where whoever changes it does not see it or the one that it is to replace, with DOCUMENT_CONFLICT
 * where it cannot replace that one, which has a later version or comes after it, or its versions cannot be in these collections.
 */
export async function changeDetails(
  stored: StoredDocument,
  details: DocumentDetails,
  tools: SharingTools,
): Promise<StoredDocument> {
  const { id } = stored.meta;
  const known = await requireSeen(id, tools);
  const before = await earlierOf(known, details, tools);
  const asked = details.collections ?? before?.collections;
  const collections = asked && givenCollections(asked, known.collections, tools.context);
  // what it replaced before is no version of it any more
  const lineage = withChanged(tools.lineage, { ...known, ...details });
  await requireSharable(id, collections, { ...tools, lineage });
  const all = collections === undefined ? details : { ...details, collections };
  const changed = await tools.shelf.edit(stored, all);
  if (collections !== undefined) await shareCollections(id, collections, tools);
  return changed;
}

/** The document that one is said to replace, if it is; rejects where that comes after it or is replaced by another. */
async function earlierOf(
  meta: DocumentMeta,
  { supersedes }: DocumentDetails,
  { lineage, context }: SharingTools,
): Promise<DocumentMeta | undefined> {
  if (typeof supersedes !== "string") return undefined;
  const before = await requireSeen(supersedes, { lineage, context });
  const chain = await versionsOf(meta.id, lineage);
  const later = chain.slice(chain.findIndex(({ id }) => id === meta.id));
  if (later.some(({ id }) => id === supersedes)) throw cannotFollow(meta, before);
  if (meta.supersedes !== supersedes) await requireLatest(before, later, { lineage, context });
  requireSameUnseen(meta, before, context);
  return before;
}

function cannotFollow({ id }: DocumentMeta, before: DocumentMeta): AppError {
  return new AppError(
    "DOCUMENT_CONFLICT",
    `"${id}" cannot replace "${before.id}", which is the same document or one of its later versions`,
  );
}

/** Versions share their collections, and whoever does not see all of them can move neither document in the others. */
function requireSameUnseen(meta: DocumentMeta, before: DocumentMeta, context: ChangeContext): void {
  const [own, others] = [meta, before].map(({ collections }) =>
    JSON.stringify(unseenOf(collections, context).sort()),
  );
  if (own === others) return;
  throw new AppError(
    "DOCUMENT_CONFLICT",
    `"${meta.id}" cannot replace "${before.id}" with this key, since all versions of a document are in the same collections; use one for all collections of both`,
  );
}
