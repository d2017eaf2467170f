import { passesFilter, type PassageFilter } from "../domain/passage-filter.ts";
import { createRecent } from "./recent.ts";
import type { StoredGeneration } from "./stored-generation.ts";

/** Filters kept; asked for again and again by one client, seldom many at a time. */
const FILTERS_KEPT = 16;

/** The passages that a filter keeps. */
export interface FilterSelection {
  readonly keeps: (ordinal: number) => boolean;
  /** Ascending. */
  readonly ordinals: Uint32Array;
}

/** Answers `undefined` for a filter that keeps everything. */
export type SelectPassages = (filter: PassageFilter) => FilterSelection | undefined;

export function createFilterSelector(stored: StoredGeneration): SelectPassages {
  const recent = createRecent<string, FilterSelection>(FILTERS_KEPT);
  return (filter) => {
    const parts = partsOf(filter);
    if (parts.every((part) => part === undefined)) return undefined;
    const selection = recent.get(JSON.stringify(parts.map((part) => part ?? null)), () =>
      select(stored, filter),
    );
    return selection.ordinals.length === stored.passageDocuments.length ? undefined : selection;
  };
}

function partsOf(filter: PassageFilter): readonly unknown[] {
  const { documentIds, jurisdictions, statuses, issuedFrom, issuedTo, collections, asOf } = filter;
  return [documentIds, jurisdictions, statuses, issuedFrom, issuedTo, collections, asOf];
}

function select(stored: StoredGeneration, filter: PassageFilter): FilterSelection {
  const { documents, documentPlaces, passageDocuments } = stored;
  const { documentIds, ...otherParts } = filter;
  const keptDocuments = new Uint8Array(documents.length);
  const places = documentIds?.map((id) => documentPlaces.get(id) ?? -1) ?? documents.keys();
  for (const place of places) {
    const document = documents[place];
    if (document !== undefined && passesFilter(document.meta, otherParts)) keptDocuments[place] = 1;
  }
  const keeps = (ordinal: number): boolean => keptDocuments[passageDocuments[ordinal] ?? -1] === 1;
  const ordinals = Uint32Array.from(passageDocuments.keys()).filter(keeps);
  return { keeps, ordinals };
}
