import type { EvalReport } from "../report/eval-report.ts";
import { percentText } from "../report/format-figures.ts";
import { isHandledRight } from "../scoring/case-score.ts";
import { SUITE_METRICS } from "../scoring/suite-metrics.ts";
import type { Baseline } from "./baseline.ts";

/** What a run lost against the baseline. */
export interface GateVerdict {
  /** A sentence for each metric that is worse than its tolerance allows. */
  readonly regressions: readonly string[];
  /** Cases that were handled right and no longer are: "hk-003 (wrongly-refused)". */
  readonly lost: readonly string[];
  /** Cases that are handled right now and were not. */
  readonly won: readonly string[];
  /** Whether the cases are those of the baseline; others make the figures hard to compare. */
  readonly hasSameCases: boolean;
}

/** Compares a run with the baseline; it passes when nothing regressed. */
export function checkGate({ record, figures, cases }: EvalReport, baseline: Baseline): GateVerdict {
  const wasRight = new Set(baseline.right);
  return {
    regressions: SUITE_METRICS.flatMap((metric) => {
      const expected = baseline.metrics[metric.name];
      if (expected === undefined) return [];
      const value = figures[metric.name]?.value ?? null;
      const allowed =
        metric.better === "higher"
          ? expected.value - expected.tolerance
          : expected.value + expected.tolerance;
      const isWorse =
        value === null || (metric.better === "higher" ? value < allowed : value > allowed);
      const limit = metric.better === "higher" ? "at least" : "at most";
      return isWorse
        ? [
            `${metric.title}: ${percentText(value)}, was ${percentText(expected.value)}, ${limit} ${percentText(allowed)} needed`,
          ]
        : [];
    }),
    lost: cases
      .filter(({ id, score }) => wasRight.has(id) && !isHandledRight(score))
      .map(({ id, score }) => `${id} (${score.outcome})`),
    won: cases
      .filter(({ id, score }) => !wasRight.has(id) && isHandledRight(score))
      .map(({ id }) => id),
    hasSameCases: JSON.stringify(record.caseFiles) === JSON.stringify(baseline.caseFiles),
  };
}

/** The verdict for a terminal. */
export function gateText({ regressions, lost, won, hasSameCases }: GateVerdict): string {
  return [
    regressions.length === 0
      ? "Gate passed: no metric is worse than its tolerance allows."
      : "Gate FAILED:",
    ...regressions.map((regression) => `  ${regression}`),
    `  no longer handled right: ${lost.length === 0 ? "none" : lost.join(", ")}`,
    `  newly handled right: ${won.length === 0 ? "none" : won.join(", ")}`,
    ...(hasSameCases
      ? []
      : ["  The case files changed since the baseline was made; make it again once reviewed."]),
  ].join("\n");
}
