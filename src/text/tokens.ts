/**
 * Changes whenever `tokenise` or `placeTokens` (place-tokens.ts) would give other tokens; part of the index's
 * fingerprints.
 */
export const TOKENISER_FINGERPRINT = "han-1+2-grams,words,places/2";

const RUNS =
  /(?<han>\p{Script=Han}+)|(?<word>(?!\p{Script=Han})[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}]|[.'’_-](?!\p{Script=Han})[\p{L}\p{N}])*)/gu;

/** A search token and its range in the folded text. */
export interface LocatedToken {
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Search tokens of a folded text, in order: each Han character and each pair of neighbours within a run of
 * Han; Latin words and numbers whole ("investlm", "24x7", "5.6"). Punctuation and blanks are no tokens, and
 * pairs do not reach over them.
 */
export function tokenise(folded: string): string[] {
  return locateTokens(folded).map(({ token }) => token);
}

/** The tokens of `tokenise` with where they stand. */
export function locateTokens(folded: string): LocatedToken[] {
  const tokens: LocatedToken[] = [];
  for (const match of folded.matchAll(RUNS)) {
    const run = { token: match[0], start: match.index, end: match.index + match[0].length };
    if (match.groups?.["han"] === undefined) tokens.push(run);
    else pushHanTokens(run, tokens);
  }
  return tokens;
}

function pushHanTokens(run: LocatedToken, tokens: LocatedToken[]): void {
  let previous = "";
  let end = run.start;
  for (const character of run.token) {
    end += character.length;
    const start = end - character.length;
    if (previous !== "") {
      tokens.push({ token: previous + character, start: start - previous.length, end });
    }
    tokens.push({ token: character, start, end });
    previous = character;
  }
}
