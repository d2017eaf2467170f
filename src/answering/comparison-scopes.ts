import type { Jurisdiction } from "../domain/document.ts";
import type { PassageFilter } from "../domain/passage-filter.ts";
import { namedJurisdictions } from "../retrieval/named-scope.ts";
import { askedOfJurisdiction } from "./asked-of-jurisdiction.ts";
import { comparedSides } from "./compared-sides.ts";

/** A part of the corpus that is asked on its own. */
export interface Scope {
  /** Null when the question compares no jurisdictions. */
  readonly jurisdiction: Jurisdiction | null;
  /** The one of two things that is asked about, where a question compares two; null for others. */
  readonly side: ComparedSide | null;
  /**
   * What is asked of this part, folded: a comparison is asked without its comparing words, the names it compares,
   * and the clauses that are about others of them only.
   */
  readonly question: string;
  readonly filter: PassageFilter;
}

/** One of two things that are compared, and the other. Folded. */
interface ComparedSide {
  readonly name: string;
  readonly other: string;
}

/**
 * One scope for an ordinary question. A question that names several jurisdictions, or compares without naming
 * any, is asked of each on its own: `available` are the jurisdictions of the indexed documents, sorted. One that
 * compares two other things is asked of both, and last as it is, for where one of them is not told.
 */
export function comparisonScopes(
  folded: string,
  filter: PassageFilter,
  available: readonly Jurisdiction[],
): Scope[] {
  const named = namedJurisdictions(folded).filter((name) => available.includes(name));
  const allowed = filter.jurisdictions;
  const asked = (named.length > 0 ? named : comparedWithoutNames(folded, available)).filter(
    (name) => allowed?.includes(name) ?? true,
  );
  if (asked.length < 2) return [...sideScopes(folded, filter), wholeScope(folded, filter)];
  return asked.map((jurisdiction) => ({
    jurisdiction,
    side: null,
    question: askedOfJurisdiction(jurisdiction, folded, asked),
    filter: { ...filter, jurisdictions: [jurisdiction] },
  }));
}

function wholeScope(question: string, filter: PassageFilter): Scope {
  return { jurisdiction: null, side: null, question, filter };
}

function sideScopes(folded: string, filter: PassageFilter): Scope[] {
  const compared = comparedSides(folded);
  if (compared === null) return [];
  const [first, second] = compared.names;
  const [ofFirst, ofSecond] = compared.questions;
  return [
    { ...wholeScope(ofFirst, filter), side: { name: first, other: second } },
    { ...wholeScope(ofSecond, filter), side: { name: second, other: first } },
  ];
}

function comparedWithoutNames(folded: string, available: readonly Jurisdiction[]): Jurisdiction[] {
  return /两地|两份文件|各地|各司法管辖区|\bboth (?:documents|jurisdictions)\b/u.test(folded)
    ? [...available]
    : [];
}
