import { percentile } from "../metrics/percentile.ts";
import { ratioOf } from "../metrics/ratio-metric.ts";
import type { CaseResult } from "../run/case-result.ts";
import { SUITE_METRICS, type SuiteMetric } from "../scoring/suite-metrics.ts";
import { textTable } from "./text-table.ts";

const GROUP_METRICS = [
  "handledRight",
  "answeredRight",
  "answeredWrong",
  "wronglyRefused",
  "rightlyRefused",
  "citationPrecision",
];

/** The figures of a run as text for a terminal. */
export function summaryText(results: readonly CaseResult[]): string {
  const groups = [
    groupTable("split", results, ({ split }) => split),
    groupTable("file", results, ({ file }) => file),
    groupTable("script", results, ({ script }) => script),
    groupTable("kind", results, ({ kind }) => kind),
  ];
  return [metricTable(results), latencyLine(results), ...groups].join("\n\n");
}

function metricTable(results: readonly CaseResult[]): string {
  const rows = SUITE_METRICS.map((metric) => {
    const contributions = results.map((result) => metric.contribution(result));
    const total = contributions.reduce((sum, { denominator }) => sum + denominator, 0);
    return [metric.title, percentText(ratioOf(contributions)), `of ${total} ${metric.over}`];
  });
  return textTable(
    rows.map(([title = "", value = "", over = ""]) => [
      title.padEnd(32),
      value,
      ` ${over.padEnd(40)}`,
    ]),
  );
}

function latencyLine(results: readonly CaseResult[]): string {
  const latencies = results.map(({ latencyMs }) => latencyMs);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) =>
    percentile(latencies, share)?.toFixed(1),
  );
  return `latency ms: p50 ${p50 ?? "-"}, p95 ${p95 ?? "-"}, p99 ${p99 ?? "-"}`;
}

function groupTable(
  title: string,
  results: readonly CaseResult[],
  key: (result: CaseResult) => string,
): string {
  const metrics = GROUP_METRICS.flatMap((name) =>
    SUITE_METRICS.filter((metric) => metric.name === name),
  );
  const names = [...new Set(results.map(key))].sort();
  return textTable([
    [`by ${title}`, "cases", ...metrics.map((metric) => metric.title)],
    ...names.map((name) => {
      const members = results.filter((result) => key(result) === name);
      return [
        name,
        String(members.length),
        ...metrics.map((metric) => percentText(valueOf(metric, members))),
      ];
    }),
  ]);
}

function valueOf(metric: SuiteMetric, results: readonly CaseResult[]): number | null {
  return ratioOf(results.map((result) => metric.contribution(result)));
}

function percentText(share: number | null): string {
  return share === null ? "-" : `${(share * 100).toFixed(1)} %`;
}
