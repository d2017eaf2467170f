import { SUITE_METRICS, type SuiteMetric } from "../scoring/suite-metrics.ts";
import type { Figures } from "./eval-report.ts";

/** The metrics that have a value: the judge's are missing where none was asked. */
export function measuredMetrics(figures: Figures): SuiteMetric[] {
  return SUITE_METRICS.filter(({ name }) => (figures[name]?.value ?? null) !== null);
}
