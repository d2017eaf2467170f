import type { ChangeContext } from "../domain/document-change.ts";
import type { DocumentMeta } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import type { Lineage } from "./lineage.ts";
import { isSeen } from "./own-collections.ts";

/** @throws AppError DOCUMENT_UNKNOWN where no document has the id. */
export async function requireDocument(
  id: string,
  { find }: Pick<Lineage, "find">,
): Promise<DocumentMeta> {
  const found = await find(id);
  if (found === undefined) throw unknownDocument(id);
  return found;
}

/**
 * The document as it is when the change is made, which may be long after it was asked for.
 *
 * @throws AppError DOCUMENT_UNKNOWN where there is none, or none that whoever asked for the change sees.
 */
export async function requireSeen(
  id: string,
  { lineage, context }: { readonly lineage: Lineage; readonly context: ChangeContext },
): Promise<DocumentMeta> {
  const found = await requireDocument(id, lineage);
  if (!isSeen(found.collections, context)) throw unknownDocument(id);
  return found;
}

/** DOCUMENT_UNKNOWN, with where the right ids are to be found. */
export function unknownDocument(id: string): AppError {
  return new AppError(
    "DOCUMENT_UNKNOWN",
    `No document has the id "${id}". GET /v1/documents lists the ids.`,
  );
}
