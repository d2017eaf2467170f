import { tokenise } from "../text/tokens.ts";

/** A text with the pairs of neighbouring Han characters and the words it holds, each with how often. */
export interface CountedText {
  /** Without blanks: where lines broke tells nothing. */
  readonly text: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

const SINGLE_HAN = /^\p{Script=Han}$/u;

export function countedText(text: string): CountedText {
  const counts = new Map<string, number>();
  let total = 0;
  for (const token of tokenise(text.toLowerCase())) {
    if (SINGLE_HAN.test(token)) continue;
    counts.set(token, (counts.get(token) ?? 0) + 1);
    total++;
  }
  return { text: text.replace(/\s+/gu, ""), counts, total };
}

/**
 * Twice the shared pairs and words over those of both (Dice's coefficient), from 0, nothing shared, to 1, the same
 * text.
 */
export function textLikeness(one: CountedText, other: CountedText): number {
  if (one.text === other.text) return 1;
  if (one.total + other.total === 0) return 0;
  const [less, more] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [token, count] of less.counts) shared += Math.min(count, more.counts.get(token) ?? 0);
  return (2 * shared) / (one.total + other.total);
}
