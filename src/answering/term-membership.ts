import type { QuestionTerm } from "../retrieval/question-terms.ts";

/** For each term of a question, in order, 1 where a text holds it or what may stand for it, else 0. */
export type TermMembership = Uint8Array;

/** Looks every term up in a folded text. */
export function findTerms(terms: readonly QuestionTerm[], folded: string): TermMembership {
  return Uint8Array.from(terms, ({ token, alternatives }) =>
    folded.includes(token) || alternatives.some((word) => folded.includes(word)) ? 1 : 0,
  );
}

/** What at least one of the texts holds. */
export function unite(memberships: readonly TermMembership[]): TermMembership {
  const united = new Uint8Array(memberships[0]?.length ?? 0);
  for (const membership of memberships) {
    for (let index = 0; index < united.length; index++) {
      if (membership[index] === 1) united[index] = 1;
    }
  }
  return united;
}

/** Share of the terms' weight that a text holds, 0 to 1; 1 when nothing weighs anything. */
export function heldShare(weights: readonly number[], membership: TermMembership): number {
  let total = 0;
  let held = 0;
  for (const [index, weight] of weights.entries()) {
    total += weight;
    if (membership[index] === 1) held += weight;
  }
  return total === 0 ? 1 : held / total;
}

/** Weights of the terms that a text lacks, highest first. */
export function missingWeights(weights: readonly number[], membership: TermMembership): number[] {
  return weights.filter((_, index) => membership[index] === 0).toSorted((a, b) => b - a);
}
