import type { Contribution } from "../metrics/ratio-metric.ts";
import type { ClaimJudgement } from "../judge/claim-judgement.ts";
import { isAnswered, isHandledRight, type CaseScore, type Outcome } from "./case-score.ts";

/** A case as metrics see it. */
interface ScoredCase {
  readonly answerable: boolean;
  readonly score: CaseScore;
}

/** A share of cases, citations, claims or quotes, between 0 and 1. */
export interface SuiteMetric {
  readonly name: string;
  readonly title: string;
  /** Of what it is the share. */
  readonly over: string;
  readonly better: "higher" | "lower";
  contribution(one: ScoredCase): Contribution;
}

const NOTHING: Contribution = { numerator: 0, denominator: 0 };

/** Every metric of the answer suite that is a ratio, in the order of the report. */
export const SUITE_METRICS: readonly SuiteMetric[] = [
  {
    name: "handledRight",
    title: "handled right",
    over: "all cases",
    better: "higher",
    contribution: ({ score }) => once(isHandledRight(score)),
  },
  outcomeShare("answeredRight", "answered-right", true),
  outcomeShare("answeredWrong", "answered-wrong", true),
  outcomeShare("wronglyRefused", "wrongly-refused", true),
  outcomeShare("rightlyRefused", "rightly-refused", false),
  outcomeShare("wronglyAnswered", "wrongly-answered", false),
  overAnswered("factsRight", "facts right", ({ facts }) =>
    once(facts.every(({ told }) => told !== null)),
  ),
  overAnswered("evidenceRight", "evidence right (all quotes)", ({ evidence }) =>
    once(evidence.every(({ isCited }) => isCited)),
  ),
  overAnswered("evidenceAny", "evidence right (any quote)", ({ evidence }) =>
    once(evidence.some(({ isCited }) => isCited)),
  ),
  overAnswered("evidenceRecall", "evidence recall", ({ evidence }) => ({
    numerator: evidence.filter(({ isCited }) => isCited).length / evidence.length,
    denominator: 1,
  })),
  citationPrecision("citationPrecision", "citation precision", ({ answerable }) => answerable),
  citationPrecision("citationPrecisionStrict", "citation precision, strict", () => true),
  {
    name: "citationPresence",
    title: "citation presence",
    over: "claims",
    better: "higher",
    contribution: ({ score }) => count(score.claims.map(({ isCited }) => isCited)),
  },
  {
    name: "citationMatch",
    title: "citation match",
    over: "citations",
    better: "higher",
    contribution: ({ score }) => count(score.citations.map(({ isVerbatim }) => isVerbatim)),
  },
  {
    name: "citationSupport",
    title: "citation support",
    over: "claims",
    better: "higher",
    contribution: ({ score }) => count(score.claims.map(({ isSupported }) => isSupported)),
  },
  {
    name: "judgedSupport",
    title: "claims supported, by the judge",
    over: "claims that the judge decided",
    better: "higher",
    contribution: ({ score }) => count(decidedBy(score).map(({ kind }) => kind === "supported")),
  },
  {
    name: "judgeDecided",
    title: "claims that the judge decided",
    over: "claims shown to the judge",
    better: "higher",
    contribution: ({ score }) => count(judgementsOf(score).map(({ kind }) => kind !== "undecided")),
  },
  {
    name: "verbatim",
    title: "quotes verbatim",
    over: "all quotes, nearest ones too",
    better: "higher",
    contribution: ({ score }) =>
      count([...score.citations.map(({ isVerbatim }) => isVerbatim), ...score.nearestVerbatim]),
  },
  foundWithin(1),
  foundWithin(5),
  foundWithin(10),
];

function outcomeShare(name: string, outcome: Outcome, answerable: boolean): SuiteMetric {
  return {
    name,
    title: outcome.replace("-", " "),
    over: answerable ? "answerable" : "unanswerable",
    better: outcome === "answered-right" || outcome === "rightly-refused" ? "higher" : "lower",
    contribution: (one) =>
      one.answerable === answerable ? once(one.score.outcome === outcome) : NOTHING,
  };
}

function overAnswered(
  name: string,
  title: string,
  contribution: (score: CaseScore) => Contribution,
): SuiteMetric {
  return {
    name,
    title,
    over: "answerable and answered",
    better: "higher",
    contribution: ({ answerable, score }) =>
      answerable && isAnswered(score) ? contribution(score) : NOTHING,
  };
}

function citationPrecision(
  name: string,
  title: string,
  counts: (one: ScoredCase) => boolean,
): SuiteMetric {
  return {
    name,
    title,
    over: "citations",
    better: "higher",
    contribution: (one) =>
      counts(one)
        ? count(one.score.citations.map(({ relevance }) => one.answerable && relevance !== null))
        : NOTHING,
  };
}

function foundWithin(limit: number): SuiteMetric {
  return {
    name: `found${limit}`,
    title: `evidence among first ${limit} found`,
    over: "answerable",
    better: "higher",
    contribution: ({ answerable, score }) =>
      answerable ? once(score.evidenceRank !== null && score.evidenceRank <= limit) : NOTHING,
  };
}

function judgementsOf({ claims }: CaseScore): ClaimJudgement[] {
  return claims.flatMap(({ judged }) => judged ?? []);
}

/** Where the judge failed to answer, the claim counts neither way. */
function decidedBy(score: CaseScore): ClaimJudgement[] {
  return judgementsOf(score).filter(({ kind }) => kind !== "undecided");
}

function once(holds: boolean): Contribution {
  return { numerator: holds ? 1 : 0, denominator: 1 };
}

function count(flags: readonly boolean[]): Contribution {
  return { numerator: flags.filter(Boolean).length, denominator: flags.length };
}
