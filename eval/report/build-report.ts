import { bootstrap } from "../metrics/bootstrap.ts";
import type { Estimate } from "../metrics/estimate.ts";
import { bootstrapRatio, createResamples } from "../metrics/bootstrap-ratio.ts";
import { percentile } from "../../src/report/percentile.ts";
import type { CaseResult } from "../run/case-result.ts";
import { SUITE_METRICS } from "../scoring/suite-metrics.ts";
import { confidenceFigures } from "./confidence-figures.ts";
import type { EvalReport, Figures, GroupFigures, Latency } from "./eval-report.ts";
import { reportCase } from "./reported-case.ts";
import type { RunRecord } from "./run-record.ts";

/** The groups a case belongs to, by what they are formed. */
const GROUPINGS: Readonly<Record<string, (result: CaseResult) => readonly string[]>> = {
  split: ({ split }) => [split],
  file: ({ file }) => [file],
  script: ({ script }) => [script],
  kind: ({ kind }) => [kind],
  document: ({ evidence }) => [...new Set(evidence.map(({ documentId }) => documentId))],
};

/** What a report holds beside the results of its own cases. */
export interface ReportContext {
  readonly startedAt: string;
  readonly wallMs: number;
  readonly publicSets: EvalReport["publicSets"];
  readonly guard: EvalReport["guard"];
}

/** Puts all figures of a run together. */
export function buildReport(
  record: RunRecord,
  results: readonly CaseResult[],
  { publicSets, guard, ...run }: ReportContext,
): EvalReport {
  return {
    format: 1,
    record,
    figures: figuresOf(results, record.seed),
    groups: Object.entries(GROUPINGS).flatMap(([by, key]) =>
      groupFigures(by, key, { results, seed: record.seed }),
    ),
    confidence: confidenceFigures(results, record.seed),
    cases: results.map(reportCase),
    publicSets,
    guard,
    timings: { ...run, latency: latencyOf(results, record.seed) },
  };
}

function groupFigures(
  by: string,
  key: (result: CaseResult) => readonly string[],
  { results, seed }: { readonly results: readonly CaseResult[]; readonly seed: string },
): GroupFigures[] {
  const names = [...new Set(results.flatMap(key))].sort();
  return names.map((name) => {
    const members = results.filter((result) => key(result).includes(name));
    return { by, name, caseCount: members.length, figures: figuresOf(members, seed) };
  });
}

function figuresOf(results: readonly CaseResult[], seed: string): Figures {
  const resamples = createResamples(results.length, seed);
  return Object.fromEntries(
    SUITE_METRICS.map((metric) => {
      const contributions = results.map((result) => metric.contribution(result));
      const of = contributions.reduce((sum, { denominator }) => sum + denominator, 0);
      return [metric.name, { ...bootstrapRatio(contributions, resamples), of }];
    }),
  );
}

function latencyOf(results: readonly CaseResult[], seed: string): Latency {
  const latencies = results.map(({ latencyMs }) => latencyMs);
  const at = (share: number): Estimate =>
    bootstrap(latencies, (drawn) => percentile(drawn, share), seed);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
