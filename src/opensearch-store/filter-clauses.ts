import type { PassageFilter } from "../domain/passage-filter.ts";

/** Engines take at most 65,536 values in one clause. */
const MAX_VALUES = 65_536;

/** The closed grammar of filters as clauses of which every one must hold; none for a filter that keeps everything. */
export function filterClauses(filter: PassageFilter): object[] {
  const { documentIds, jurisdictions, statuses, issuedFrom, issuedTo, collections, asOf } = filter;
  const isDated = issuedFrom !== undefined || issuedTo !== undefined;
  return [
    ...oneOf("documentId", documentIds),
    ...oneOf("jurisdiction", jurisdictions),
    ...oneOf("status", statuses),
    ...oneOf("collections", collections),
    ...(isDated ? [{ range: { issuedOn: { gte: issuedFrom, lte: issuedTo } } }] : []),
    ...(asOf === undefined ? [] : [heldOn(asOf)]),
  ];
}

function heldOn(day: string): object {
  return {
    bool: {
      filter: [{ range: { heldFrom: { lte: day } } }],
      must_not: [{ range: { heldUntil: { lte: day } } }],
    },
  };
}

function oneOf(field: string, values: readonly string[] | undefined): object[] {
  if (values === undefined) return [];
  if (values.length <= MAX_VALUES) return [{ terms: { [field]: values } }];
  const parts = Array.from({ length: Math.ceil(values.length / MAX_VALUES) }, (_, part) => ({
    terms: { [field]: values.slice(part * MAX_VALUES, (part + 1) * MAX_VALUES) },
  }));
  return [{ bool: { should: parts, minimum_should_match: 1 } }];
}
