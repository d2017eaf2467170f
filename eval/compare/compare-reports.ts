import type { Estimate } from "../metrics/estimate.ts";
import { bootstrapDifference, createResamples } from "../metrics/bootstrap-ratio.ts";
import { mcnemarExact } from "../metrics/mcnemar.ts";
import { ratioOf } from "../metrics/ratio-metric.ts";
import { isHandledRight } from "../scoring/case-score.ts";
import { SUITE_METRICS } from "../scoring/suite-metrics.ts";
import { EvalError } from "../suite/eval-error.ts";
import type { ComparedReport } from "./read-report.ts";

type ComparedCase = ComparedReport["cases"][number];

interface MetricDifference {
  readonly name: string;
  readonly title: string;
  readonly first: number | null;
  readonly second: number | null;
  /** Second less first, with the interval of the paired bootstrap. */
  readonly difference: Estimate;
}

/** A case that one run handled right and the other did not. */
export interface FlippedCase {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly first: string;
  readonly second: string;
}

export interface Comparison {
  /** Cases that both runs hold, with the same question. */
  readonly pairedCount: number;
  /** Ids that only one run holds, or whose question differs; they are left out. */
  readonly unpaired: readonly string[];
  readonly differences: readonly MetricDifference[];
  readonly won: readonly FlippedCase[];
  readonly lost: readonly FlippedCase[];
  /** Two-sided exact McNemar test on whether a case was handled right. */
  readonly mcnemarP: number;
}

interface Pair {
  readonly first: ComparedCase;
  readonly second: ComparedCase;
}

/** The paired difference between two runs over the cases that both hold. */
export function compareReports(
  first: ComparedReport,
  second: ComparedReport,
  seed: string,
): Comparison {
  const others = new Map(second.cases.map((one) => [one.id, one]));
  const pairs = first.cases.flatMap((one): Pair[] => {
    const other = others.get(one.id);
    return other?.question === one.question ? [{ first: one, second: other }] : [];
  });
  if (pairs.length === 0)
    throw new EvalError("The two reports share no case: there is nothing to compare.");
  const paired = new Set(pairs.map(({ first: one }) => one.id));
  const ids = new Set([...first.cases, ...second.cases].map(({ id }) => id));
  const won = flipped(
    pairs,
    (pair) => !isHandledRight(pair.first.score) && isHandledRight(pair.second.score),
  );
  const lost = flipped(
    pairs,
    (pair) => isHandledRight(pair.first.score) && !isHandledRight(pair.second.score),
  );
  return {
    pairedCount: pairs.length,
    unpaired: [...ids].filter((id) => !paired.has(id)).sort(),
    differences: differencesOf(pairs, seed),
    won,
    lost,
    mcnemarP: mcnemarExact(lost.length, won.length),
  };
}

function flipped(pairs: readonly Pair[], isFlipped: (pair: Pair) => boolean): FlippedCase[] {
  return pairs.filter(isFlipped).map(({ first, second }) => ({
    id: first.id,
    kind: first.kind,
    question: first.question,
    first: first.score.outcome,
    second: second.score.outcome,
  }));
}

function differencesOf(pairs: readonly Pair[], seed: string): MetricDifference[] {
  const resamples = createResamples(pairs.length, seed);
  return SUITE_METRICS.map((metric) => {
    const first = pairs.map((pair) => metric.contribution(pair.first));
    const second = pairs.map((pair) => metric.contribution(pair.second));
    return {
      name: metric.name,
      title: metric.title,
      first: ratioOf(first),
      second: ratioOf(second),
      difference: bootstrapDifference(first, second, resamples),
    };
  });
}
