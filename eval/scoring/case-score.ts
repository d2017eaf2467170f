import type { ClaimJudgement } from "../judge/claim-judgement.ts";
import type { LocatedEvidence } from "../suite/locate-evidence.ts";

/**
 * What became of a case. An answer to an unanswerable question is `wrongly-answered`; in a four-way table it
 * counts as answered wrong.
 */
export const OUTCOMES = [
  "answered-right",
  "answered-wrong",
  "wrongly-refused",
  "rightly-refused",
  "wrongly-answered",
] as const;

export type Outcome = (typeof OUTCOMES)[number];

export interface FactScore {
  readonly alternatives: readonly string[];
  /** The first alternative that was told, or null. */
  readonly told: string | null;
  /** Where it was told; the answer's own words come before the quotes. */
  readonly where: "answer" | "quote" | null;
}

export interface EvidenceScore extends LocatedEvidence {
  /** Share of the evidence, 0 to 1, that the citations hold. */
  readonly coverage: number;
  readonly isCited: boolean;
}

export interface CitationScore {
  readonly n: number;
  /** Why the citation bears on the question; null where nothing shows that it does. */
  readonly relevance: "evidence" | "fact" | null;
  /** Whether its quote equals the stored slices at its spans. */
  readonly isVerbatim: boolean;
}

export interface ClaimScore {
  /** Whether it names a citation that the answer holds. */
  readonly isCited: boolean;
  /** Whether the words it cites hold its words and numbers. */
  readonly isSupported: boolean;
  /** What the judge said; null where none was asked. */
  readonly judged: ClaimJudgement | null;
}

/** Everything that the metrics are made of, for one case. */
export interface CaseScore {
  readonly outcome: Outcome;
  readonly facts: readonly FactScore[];
  readonly evidence: readonly EvidenceScore[];
  readonly citations: readonly CitationScore[];
  readonly claims: readonly ClaimScore[];
  /** Whether each quote shown as nearest to a refusal equals its stored slices. */
  readonly nearestVerbatim: readonly boolean[];
  /** Rank, from 1, of the first search result that holds an evidence quote; null where none does. */
  readonly evidenceRank: number | null;
}

/** Whether the case was handled right: answered with facts and evidence, or rightly refused. */
export function isHandledRight({ outcome }: CaseScore): boolean {
  return outcome === "answered-right" || outcome === "rightly-refused";
}

/** Whether the case was answered, rightly or not. */
export function isAnswered({ outcome }: CaseScore): boolean {
  return !outcome.endsWith("-refused");
}
