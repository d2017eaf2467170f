import type { FieldTokens } from "../ports/index-publisher.ts";
import { createGrowingArray, type GrowingArray } from "./growing-array.ts";
import { countTokens } from "./term-frequencies.ts";

/** The tokens of passages in the order in which they came, before they are inverted. */
export interface CollectedTokens {
  /** Distinct tokens, numbered in order of first appearance. */
  readonly terms: readonly string[];
  /** One number a posting: the term. */
  readonly postingTerms: GrowingArray;
  /** One number a posting: the packed counts. */
  readonly postingFrequencies: GrowingArray;
  /** Where a passage's postings end. */
  readonly passageEnds: GrowingArray;
  /** Tokens in each field, three numbers a passage. */
  readonly fieldLengths: GrowingArray;
}

export interface TokenCollector extends CollectedTokens {
  /** The passage's number is the count of those before it. */
  add(tokens: FieldTokens): void;
}

export function createTokenCollector(): TokenCollector {
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  const postingTerms = createGrowingArray((length) => new Uint32Array(length));
  const postingFrequencies = createGrowingArray((length) => new Uint16Array(length));
  const passageEnds = createGrowingArray((length) => new Uint32Array(length));
  const fieldLengths = createGrowingArray((length) => new Uint32Array(length));
  const numberOf = (token: string): number => {
    const known = numbers.get(token);
    if (known !== undefined) return known;
    numbers.set(token, terms.length);
    return terms.push(token) - 1;
  };
  return {
    terms,
    postingTerms,
    postingFrequencies,
    passageEnds,
    fieldLengths,
    add(tokens) {
      for (const [token, packed] of countTokens(tokens)) {
        postingTerms.push(numberOf(token));
        postingFrequencies.push(packed);
      }
      passageEnds.push(postingTerms.length);
      for (const field of [tokens.body, tokens.context, tokens.document])
        fieldLengths.push(field.length);
    },
  };
}
