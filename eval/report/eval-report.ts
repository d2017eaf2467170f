import type { Estimate } from "../metrics/estimate.ts";
import type { ReliabilityBin } from "../metrics/reliability.ts";
import type { RiskCoveragePoint } from "../metrics/risk-coverage.ts";
import type { GuardFile } from "../guard/guard-file.ts";
import type { SetsFile } from "../public-sets/set-figures.ts";
import type { ReportedCase } from "./reported-case.ts";
import type { RunRecord } from "./run-record.ts";

/** A metric's value, its interval, and how many cases, claims or quotes it is the share of. */
export interface Figure extends Estimate {
  readonly of: number;
}

/** Figures by metric name. */
export type Figures = Readonly<Record<string, Figure>>;

/** The figures of the cases that share something. */
export interface GroupFigures {
  /** "split", "file", "script", "kind", "document". */
  readonly by: string;
  readonly name: string;
  readonly caseCount: number;
  readonly figures: Figures;
}

/** A bin with the 95 % interval of what was observed in it. */
export interface BinFigures extends ReliabilityBin {
  readonly low: number | null;
  readonly high: number | null;
}

/** How well a probability that the system gives fits what comes. */
export interface Reliability {
  readonly bins: readonly BinFigures[];
  /** Expected calibration error. */
  readonly error: Estimate;
}

/** What the system's own confidence is worth. */
export interface ConfidenceFigures {
  /** Over answered cases, by decision score: how often the more confident ones are wrong. */
  readonly riskCoverage: readonly RiskCoveragePoint[];
  readonly areaUnderRiskCoverage: Estimate;
  /** Support of the weakest claim against whether the case was answered right. */
  readonly support: Reliability;
  /** Decision score, `evidence` of the answer, against whether the question can be answered. */
  readonly decision: Reliability & { readonly areaUnderRoc: Estimate };
}

/** Milliseconds. */
export interface Latency {
  readonly p50: Estimate;
  readonly p95: Estimate;
  readonly p99: Estimate;
}

/**
 * Everything about one run; what `--json` writes. The same inputs give the same report but for `timings` and
 * each case's `timings`.
 */
export interface EvalReport {
  readonly format: 1;
  readonly record: RunRecord;
  readonly figures: Figures;
  readonly groups: readonly GroupFigures[];
  readonly confidence: ConfidenceFigures;
  readonly cases: readonly ReportedCase[];
  /** What `eval sets` measured, where it was given to this run. */
  readonly publicSets: SetsFile | null;
  /** What `eval guard` measured, where it was given to this run. */
  readonly guard: GuardFile | null;
  readonly timings: {
    readonly startedAt: string;
    readonly wallMs: number;
    readonly latency: Latency;
  };
}
