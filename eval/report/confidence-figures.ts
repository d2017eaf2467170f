import { areaUnderRoc } from "../metrics/area-under-roc.ts";
import { bootstrap } from "../metrics/bootstrap.ts";
import {
  expectedCalibrationError,
  observedShare,
  reliabilityBins,
  type Prediction,
} from "../metrics/reliability.ts";
import { areaUnderRiskCoverage, riskCoverageCurve } from "../metrics/risk-coverage.ts";
import type { CaseResult } from "../run/case-result.ts";
import { isAnswered, isHandledRight } from "../scoring/case-score.ts";
import type { BinFigures, ConfidenceFigures, Reliability } from "./eval-report.ts";

/** What is asked of a result here. */
export type ConfidentResult = Pick<CaseResult, "answerable" | "answer" | "score">;

/** How the system's confidence relates to what was right. */
export function confidenceFigures(
  results: readonly ConfidentResult[],
  seed: string,
): ConfidenceFigures {
  const answered = results.filter(({ score }) => isAnswered(score));
  const outcomes = answered.map((result) => ({
    confidence: result.answer.evidence,
    isRight: isHandledRight(result.score),
  }));
  return {
    riskCoverage: riskCoverageCurve(outcomes),
    areaUnderRiskCoverage: bootstrap(outcomes, areaUnderRiskCoverage, seed),
    support: reliabilityOf(
      answered.map((result) => ({
        probability: Math.min(1, ...result.answer.claims.map(({ support }) => support)),
        happened: isHandledRight(result.score),
      })),
      seed,
    ),
    decision: decisionFigures(results, seed),
  };
}

function decisionFigures(
  results: readonly ConfidentResult[],
  seed: string,
): ConfidenceFigures["decision"] {
  const scored = results.map(({ answer, answerable }) => ({
    probability: answer.evidence,
    happened: answerable,
  }));
  const labels = scored.map(({ probability, happened }) => ({
    score: probability,
    isPositive: happened,
  }));
  return {
    ...reliabilityOf(scored, seed),
    areaUnderRoc: bootstrap(labels, areaUnderRoc, seed),
  };
}

function reliabilityOf(predictions: readonly Prediction[], seed: string): Reliability {
  return {
    bins: reliabilityBins(predictions).map(({ members, ...bin }): BinFigures => {
      const { low, high } = bootstrap(members, observedShare, seed);
      return { ...bin, low, high };
    }),
    error: bootstrap(predictions, expectedCalibrationError, seed),
  };
}
