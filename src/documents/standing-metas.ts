import { dayOf } from "../domain/day-of.ts";
import type { DocumentMeta } from "../domain/document.ts";
import type { StoredDocument } from "../domain/stored-document.ts";
import { applyVersions } from "./apply-versions.ts";
import { byDocumentId } from "./lineage.ts";

/** The documents of the corpus folder and those that were added, by id, with their versions as they stand at an instant. */
export function standingMetas(
  {
    given,
    added,
  }: {
    readonly given: readonly DocumentMeta[];
    readonly added: readonly Pick<StoredDocument, "meta" | "addedAt">[];
  },
  now: Date,
): DocumentMeta[] {
  const documents = [
    ...given.map((meta) => ({ meta, addedOn: null })),
    ...added.map(({ meta, addedAt }) => ({ meta, addedOn: addedAt.slice(0, 10) })),
  ];
  return applyVersions(documents, dayOf(now)).sort(byDocumentId);
}
