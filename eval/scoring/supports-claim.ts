import { foldForMatching, holdsFolded } from "./fold-for-matching.ts";

/** Of the pairs of neighbouring characters of a claim, the share that its quotes must hold. */
const MIN_SUPPORTED_PAIRS = 0.8;

/**
 * Whether the quotes hold the claim's words, 80 % of its character pairs, and every number in it. A lower
 * bound that needs no model: a faithful paraphrase may fail it, and word order is not looked at.
 */
export function supportsClaim(claim: string, quotes: readonly string[]): boolean {
  const folded = foldForMatching(claim);
  const held = quotes.map(foldForMatching);
  const numbers = folded.match(/\d+(?:\.\d+)?%?/g) ?? [];
  if (!numbers.every((number) => held.some((quote) => holdsFolded(quote, number)))) return false;
  const pairs = characterPairs(folded);
  const known = new Set(held.flatMap(characterPairs));
  return (
    pairs.length > 0 &&
    pairs.filter((pair) => known.has(pair)).length / pairs.length >= MIN_SUPPORTED_PAIRS
  );
}

function characterPairs(text: string): string[] {
  const characters = Array.from(text);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => (characters[index] ?? "") + character);
}
