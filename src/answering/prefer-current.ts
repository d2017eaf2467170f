import { DOCUMENT_STATUSES } from "../domain/document.ts";
import type { PassageFilter } from "../domain/passage-filter.ts";

const NOT_REPLACED = DOCUMENT_STATUSES.filter((status) => status !== "superseded");

/** Texts that were replaced are read only by who asks for them: by status, by document, or for a day. */
export function preferCurrent(filter: PassageFilter): PassageFilter {
  const { statuses, asOf, documentIds } = filter;
  const asksForThem = statuses !== undefined || asOf !== undefined || documentIds !== undefined;
  return asksForThem ? filter : { ...filter, statuses: NOT_REPLACED };
}
