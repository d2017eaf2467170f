import { foldText } from "./normalise.ts";

/** Words for one concept, each of which may stand for the others in a search. */
export interface TermGroup {
  readonly terms: readonly string[];
  readonly english: readonly string[];
}

/** A stretch of a folded question that a group knows, and what else the group calls it. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  /** Folded, Chinese and English, without the matched words; sorted. */
  readonly alternatives: readonly string[];
}

/** Finds the groups' words in folded text. */
export interface TermDictionary {
  /** Longest match first from the left; matches do not overlap. English matches whole words. */
  match(folded: string): TermMatch[];
}

const WORD = /[a-z0-9]/;

/** A dictionary of the groups' words, folded; English words also in their plural with s. */
export function createTermDictionary(groups: readonly TermGroup[]): TermDictionary {
  const members = groups.map((group) => [
    ...new Set([...group.terms, ...group.english].map(foldText)),
  ]);
  const groupsByTerm = new Map<string, number[]>();
  let longest = 0;
  for (const [index, terms] of members.entries()) {
    for (const term of terms.flatMap(withPlural)) {
      groupsByTerm.set(term, [...(groupsByTerm.get(term) ?? []), index]);
      longest = Math.max(longest, term.length);
    }
  }
  const longestAt = (folded: string, start: number): TermMatch | undefined => {
    for (let end = Math.min(folded.length, start + longest); end > start; end--) {
      const term = folded.slice(start, end);
      const found = groupsByTerm.get(term);
      if (found === undefined || !standsAlone(folded, start, end)) continue;
      const alternatives = new Set(found.flatMap((index) => members[index] ?? []));
      alternatives.delete(term);
      return { start, end, alternatives: [...alternatives].sort() };
    }
    return undefined;
  };
  return {
    match(folded) {
      const matches: TermMatch[] = [];
      let start = 0;
      while (start < folded.length) {
        const match = longestAt(folded, start);
        if (match !== undefined) matches.push(match);
        start = match?.end ?? start + 1;
      }
      return matches;
    },
  };
}

function withPlural(term: string): string[] {
  return /[a-z]$/.test(term) && !term.endsWith("s") ? [term, `${term}s`] : [term];
}

function standsAlone(folded: string, start: number, end: number): boolean {
  const cutsBefore = WORD.test(folded.charAt(start)) && WORD.test(folded.charAt(start - 1));
  const cutsAfter = WORD.test(folded.charAt(end - 1)) && WORD.test(folded.charAt(end));
  return !cutsBefore && !cutsAfter;
}
