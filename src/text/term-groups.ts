import { foldText } from "./normalise.ts";
import { createPhraseMatcher, type PhraseMatcher } from "./phrase-matcher.ts";

/** Words for one concept, each of which may stand for the others in a search. */
export interface TermGroup {
  /** Chinese words, most usual first. */
  readonly terms: readonly string[];
  readonly english: readonly string[];
}

/**
 * Matches the groups' words, folded, English ones also in their plural with s; the alternatives are the other
 * words of their groups, Chinese and English, sorted. They are put together when a word is matched: of thousands
 * a question needs a few, and sorting all of them held up the first question.
 */
export function createTermDictionary(groups: readonly TermGroup[]): PhraseMatcher {
  const groupsOf = new Map<string, (readonly string[])[]>();
  for (const { terms, english } of groups) {
    const members = [...new Set([...terms, ...english].map(foldText))];
    for (const key of members.flatMap(withPlural)) append(groupsOf, key, members);
  }
  const matcher = createPhraseMatcher(groupsOf);
  return {
    match: (folded) =>
      matcher.match(folded).map(({ start, end, alternatives }) => ({
        start,
        end,
        alternatives: sortedWithout(folded.slice(start, end), alternatives.flat()),
      })),
  };
}

/**
 * Matches English words and phrases only; the alternatives are their Chinese renderings, folded, in the order
 * of the groups: most usual first. Renderings are folded when they are matched: of thousands a question needs a
 * few, and folding all of them held up the first question by 150 ms.
 */
export function createEnglishDictionary(groups: readonly TermGroup[]): PhraseMatcher {
  const renderings = new Map<string, (readonly string[])[]>();
  for (const { terms, english } of groups) {
    for (const key of english.map(foldText).flatMap(withPlural)) append(renderings, key, terms);
  }
  const matcher = createPhraseMatcher(renderings);
  return {
    match: (folded) =>
      matcher.match(folded).map(({ start, end, alternatives }) => ({
        start,
        end,
        alternatives: [...new Set(alternatives.flat().map(foldText))],
      })),
  };
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function sortedWithout(key: string, words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => word !== key).sort();
}

function withPlural(term: string): string[] {
  return /[a-z]$/.test(term) && !term.endsWith("s") ? [term, `${term}s`] : [term];
}
