/** A stretch of a text that is a known phrase, and what may stand for it. */
export interface PhraseMatch<Alternative = string> {
  readonly start: number;
  readonly end: number;
  readonly alternatives: readonly Alternative[];
}

/** Finds known phrases in folded text. */
export interface PhraseMatcher<Alternative = string> {
  /** Longest match first from the left; matches do not overlap. English matches whole words. */
  match(folded: string): PhraseMatch<Alternative>[];
}

const WORD = /[a-z0-9]/;

/** Matches the keys of a map, folded, and gives their values. */
export function createPhraseMatcher<Alternative>(
  alternativesOf: ReadonlyMap<string, readonly Alternative[]>,
): PhraseMatcher<Alternative> {
  let longest = 0;
  for (const phrase of alternativesOf.keys()) longest = Math.max(longest, phrase.length);
  const longestAt = (folded: string, start: number): PhraseMatch<Alternative> | undefined => {
    for (let end = Math.min(folded.length, start + longest); end > start; end--) {
      const alternatives = alternativesOf.get(folded.slice(start, end));
      if (alternatives === undefined || !standsAlone(folded, start, end)) continue;
      return { start, end, alternatives };
    }
    return undefined;
  };
  return {
    match(folded) {
      const matches: PhraseMatch<Alternative>[] = [];
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

function standsAlone(folded: string, start: number, end: number): boolean {
  const cutsBefore = WORD.test(folded.charAt(start)) && WORD.test(folded.charAt(start - 1));
  const cutsAfter = WORD.test(folded.charAt(end - 1)) && WORD.test(folded.charAt(end));
  return !cutsBefore && !cutsAfter;
}
