import type { DocumentMeta } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import type { Lineage } from "./lineage.ts";

/** @throws AppError DOCUMENT_UNKNOWN where no document has the id. */
export async function requireDocument(
  id: string,
  { find }: Pick<Lineage, "find">,
): Promise<DocumentMeta> {
  const found = await find(id);
  if (found === undefined) throw unknownDocument(id);
  return found;
}

/** DOCUMENT_UNKNOWN, with where the right ids are to be found. */
export function unknownDocument(id: string): AppError {
  return new AppError(
    "DOCUMENT_UNKNOWN",
    `No document has the id "${id}". GET /v1/documents lists the ids.`,
  );
}
