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
  return (
    isAmong(document.id, filter.documentIds) &&
    isAmong(document.jurisdiction, filter.jurisdictions) &&
    isAmong(document.status, filter.statuses) &&
    isIssuedWithin(document.issuedOn, filter)
  );
}

function isAmong<T>(value: T | null, allowed: readonly T[] | undefined): boolean {
  return allowed === undefined || (value !== null && allowed.includes(value));
}

function isIssuedWithin(issuedOn: string | null, { issuedFrom, issuedTo }: PassageFilter): boolean {
  if (issuedFrom === undefined && issuedTo === undefined) return true;
  if (issuedOn === null) return false;
  return issuedOn >= (issuedFrom ?? issuedOn) && issuedOn <= (issuedTo ?? issuedOn);
}
