import type { Comparison } from "./compare-texts.ts";

/** A comma-separated part of the quotes, and how much of it the claim has. */
export interface QuoteClause {
  readonly text: string;
  readonly sentence: number;
  /** Share of the clause's units that the claim has, 0 to 1. */
  readonly coverage: number;
  readonly units: number;
}

/** The clauses of the quotes in order. */
export function quoteClauses({ quotes, covered, quoteText }: Comparison): QuoteClause[] {
  const clauses: QuoteClause[] = [];
  let start = 0;
  for (let end = 1; end <= quotes.length; end++) {
    const first = quotes[start];
    if (first === undefined || quotes[end]?.clause === first.clause) continue;
    const held = covered.slice(start, end).filter(Boolean).length;
    clauses.push({
      text: quoteText.slice(first.start, quotes[end - 1]?.end),
      sentence: first.sentence,
      coverage: held / (end - start),
      units: end - start,
    });
    start = end;
  }
  return clauses;
}
