import { NO_ESTIMATE } from "../metrics/estimate.ts";
import { SUITE_METRICS } from "../scoring/suite-metrics.ts";
import type { EvalReport } from "./eval-report.ts";
import { measuredMetrics } from "./measured-metrics.ts";
import { decimalsText, estimateText, millisText, percentText } from "./format-figures.ts";
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
    `area under risk–coverage ${decimalsText(confidence.areaUnderRiskCoverage)}`,
    `decision score: area under ROC ${decimalsText(confidence.decision.areaUnderRoc)}, calibration error ${decimalsText(confidence.decision.error)}; support: calibration error ${decimalsText(confidence.support.error)}`,
    `latency ms: p50 ${millisText(p50.value)}, p95 ${millisText(p95.value)}, p99 ${millisText(p99.value)}`,
    ...[...new Set(report.groups.map(({ by }) => by))].map((by) => groupTable(by, report)),
  ].join("\n\n");
}

function metricTable({ figures }: EvalReport): string {
  return textTable(
    measuredMetrics(figures).map(({ name, title, over }) => [
      title,
      estimateText(figures[name] ?? NO_ESTIMATE),
      `of ${over}`,
    ]),
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
