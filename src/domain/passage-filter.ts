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
  /** Documents of at least one of these. */
  readonly collections?: readonly string[] | undefined;
  /** Documents that held on this day: in effect, or issued, by then and not yet replaced. */
  readonly asOf?: string | undefined;
}

/** Whether a document's passages pass `filter`. */
export function passesFilter(document: DocumentMeta, filter: PassageFilter): boolean {
  return (
    isAmong(document.id, filter.documentIds) &&
    isAmong(document.jurisdiction, filter.jurisdictions) &&
    isAmong(document.status, filter.statuses) &&
    isIssuedWithin(document.issuedOn, filter) &&
    isInCollection(document, filter) &&
    heldOn(document, filter.asOf)
  );
}

function isAmong<T>(value: T | null, allowed: readonly T[] | undefined): boolean {
  return allowed === undefined || (value !== null && allowed.includes(value));
}

function isInCollection(document: DocumentMeta, { collections }: PassageFilter): boolean {
  return (
    collections === undefined || document.collections.some((name) => collections.includes(name))
  );
}

function heldOn(document: DocumentMeta, day: string | undefined): boolean {
  if (day === undefined) return true;
  const { effectiveOn, issuedOn, supersededOn, status } = document;
  const from = effectiveOn ?? issuedOn;
  if (from === null || from > day) return false;
  // where nobody knows when it was replaced, nobody knows whether it held
  return supersededOn === null ? status !== "superseded" : day < supersededOn;
}

function isIssuedWithin(issuedOn: string | null, { issuedFrom, issuedTo }: PassageFilter): boolean {
  if (issuedFrom === undefined && issuedTo === undefined) return true;
  if (issuedOn === null) return false;
  return issuedOn >= (issuedFrom ?? issuedOn) && issuedOn <= (issuedTo ?? issuedOn);
}
