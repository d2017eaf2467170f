import { AppError } from "../domain/errors.ts";
import type { PassageFilter } from "../domain/passage-filter.ts";
import type { PassageIndex } from "../ports/passage-index.ts";

/**
 * Sees that a filter names documents that are there: an answer that is refused because of a wrong id would
 * read as if the documents said nothing.
 *
 * @throws AppError DOCUMENT_UNKNOWN naming the ids that the generation does not hold.
 */
export async function requireDocuments(
  { documentIds = [] }: PassageFilter,
  from: { readonly index: PassageIndex; readonly generation: string },
): Promise<void> {
  if (documentIds.length === 0) return;
  const documents = await from.index.documents.list(from.generation);
  const known = new Set(documents.map(({ id }) => id));
  const unknown = documentIds.filter((id) => !known.has(id));
  if (unknown.length > 0) throw unknownDocuments(unknown);
}

/** DOCUMENT_UNKNOWN with the ids, and where the right ones are to be found. */
export function unknownDocuments(ids: readonly string[]): AppError {
  const names = ids.map((id) => `"${id}"`).join(", ");
  return new AppError(
    "DOCUMENT_UNKNOWN",
    `No document has the id ${names}. GET /v1/documents lists the ids.`,
  );
}
