/** Changes whenever `tokenise` would give other tokens; part of the index's fingerprints. */
export const TOKENISER_FINGERPRINT = "han-1+2-grams,words/1";

const RUNS =
  /(?<han>\p{Script=Han}+)|(?<word>(?!\p{Script=Han})[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}]|[.'’_-](?!\p{Script=Han})[\p{L}\p{N}])*)/gu;

/**
 * Search tokens of a folded text, in order: each Han character and each pair of neighbours within a run of
 * Han; Latin words and numbers whole ("investlm", "24x7", "5.6"). Punctuation and blanks are no tokens, and
 * pairs do not reach over them.
 */
export function tokenise(folded: string): string[] {
  const tokens: string[] = [];
  for (const { groups } of folded.matchAll(RUNS)) {
    if (groups?.["han"] === undefined) {
      if (groups?.["word"] !== undefined) tokens.push(groups["word"]);
      continue;
    }
    let previous = "";
    for (const character of groups["han"]) {
      if (previous !== "") tokens.push(previous + character);
      tokens.push(character);
      previous = character;
    }
  }
  return tokens;
}
