import type { Estimate } from "../metrics/bootstrap.ts";
import { SUITE_METRICS } from "../scoring/suite-metrics.ts";
import type { EvalReport } from "./eval-report.ts";
import { estimateText, percentText } from "./format-figures.ts";
import { textTable } from "./text-table.ts";

const GROUP_METRICS = [
  "handledRight",
  "answeredRight",
  "answeredWrong",
  "wronglyRefused",
  "rightlyRefused",
  "wronglyAnswered",
  "citationPrecision",
];

/** The figures of a run as text for a terminal. */
export function summaryText(report: EvalReport): string {
  const { record, confidence, timings } = report;
  const { p50, p95, p99 } = timings.latency;
  return [
    `${record.caseCount} cases, split ${record.split}, ${record.system}, index ${record.indexGeneration}`,
    metricTable(report),
    `area under risk–coverage ${decimals(confidence.areaUnderRiskCoverage.value)}, support calibration error ${decimals(confidence.support.error)}`,
    `latency ms: p50 ${millis(p50)}, p95 ${millis(p95)}, p99 ${millis(p99)}`,
    ...[...new Set(report.groups.map(({ by }) => by))].map((by) => groupTable(by, report)),
  ].join("\n\n");
}

function metricTable({ figures }: EvalReport): string {
  return textTable(
    SUITE_METRICS.map(({ name, title, over }) => {
      const estimate = figures[name];
      return [title, estimate === undefined ? "-" : estimateText(estimate), `of ${over}`];
    }),
  );
}

function groupTable(by: string, { groups }: EvalReport): string {
  const titles = GROUP_METRICS.map(
    (name) => SUITE_METRICS.find((metric) => metric.name === name)?.title ?? name,
  );
  return textTable([
    [`by ${by}`, "cases", ...titles],
    ...groups
      .filter((group) => group.by === by)
      .map(({ name, caseCount, figures }) => [
        name,
        String(caseCount),
        ...GROUP_METRICS.map((metric) => percentText(figures[metric]?.value ?? null)),
      ]),
  ]);
}

function millis({ value }: Estimate): string {
  return value === null ? "-" : value.toFixed(1);
}

function decimals(value: number | null): string {
  return value === null ? "-" : value.toFixed(3);
}
