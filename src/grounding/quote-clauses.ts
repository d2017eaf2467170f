import type { Unit } from "./unit.ts";
import type { Comparison } from "./compare-texts.ts";

/** A comma-separated part of the quotes, and how much of it the claim has. */
export interface QuoteClause {
  readonly text: string;
  readonly sentence: number;
  /** Share of the clause's units that the claim has, in their place or as the same words elsewhere; 0 to 1. */
  readonly coverage: number;
  readonly units: number;
}

/** A clause of at most this many units may be said elsewhere in the claim: 於核准後 for 經核准後. */
const MAX_PHRASE = 4;

/** The clauses of the quotes in order. */
export function quoteClauses(comparison: Comparison): QuoteClause[] {
  const { claimText, quotes, covered, quoteText } = comparison;
  const clauses: QuoteClause[] = [];
  let start = 0;
  for (let end = 1; end <= quotes.length; end++) {
    const first = quotes[start];
    if (first === undefined || quotes[end]?.clause === first.clause) continue;
    const aligned = covered.slice(start, end).filter(Boolean).length / (end - start);
    clauses.push({
      text: quoteText.slice(first.start, quotes[end - 1]?.end),
      sentence: first.sentence,
      coverage:
        end - start <= MAX_PHRASE
          ? Math.max(aligned, saidShare(quotes.slice(start, end), claimText))
          : aligned,
      units: end - start,
    });
    start = end;
  }
  return clauses;
}

/** Share of the pairs of neighbouring units that stand somewhere in `text`; 0 of a single unit. */
export function saidShare(units: readonly Unit[], text: string): number {
  const pairs = units.slice(1).map((unit, index) => (units[index]?.text ?? "") + unit.text);
  if (pairs.length === 0) return 0;
  return pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}
