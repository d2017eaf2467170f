import type { DocumentMeta, DocumentStatus, Jurisdiction } from "./document.ts";

/**
 * The closed grammar of filters: every given part must hold. Dates are ISO 8601 and inclusive;
 * a document without a date or jurisdiction passes no filter that asks for one.
 * An empty object keeps everything; an empty list keeps nothing.
 */
export interface PassageFilter {
  readonly documentIds?: readonly string[] | undefined;
  readonly jurisdictions?: readonly Jurisdiction[] | undefined;
  readonly statuses?: readonly DocumentStatus[] | undefined;
  readonly issuedFrom?: string | undefined;
  readonly issuedTo?: string | undefined;
}

/** Whether a document's passages pass `filter`. */
export function passesFilter(document: DocumentMeta, filter: PassageFilter): boolean {
  const { documentIds, jurisdictions, statuses, issuedFrom, issuedTo } = filter;
  return (
    (documentIds?.includes(document.id) ?? true) &&
    (jurisdictions === undefined ||
      (document.jurisdiction !== null && jurisdictions.includes(document.jurisdiction))) &&
    (statuses?.includes(document.status) ?? true) &&
    (issuedFrom === undefined || (document.issuedOn !== null && document.issuedOn >= issuedFrom)) &&
    (issuedTo === undefined || (document.issuedOn !== null && document.issuedOn <= issuedTo))
  );
}
