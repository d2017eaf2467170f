/** An answer with the system's confidence in it, and whether it was right. */
export interface ConfidentOutcome {
  /** Higher is more confident. */
  readonly confidence: number;
  readonly isRight: boolean;
}

export interface RiskCoveragePoint {
  /** The least confidence that is still answered. */
  readonly threshold: number;
  /** Share of the outcomes that are answered, 0 to 1. */
  readonly coverage: number;
  /** Share of the answered that are wrong, 0 to 1. */
  readonly risk: number;
}

/**
 * The risk–coverage curve of a selective answerer (El-Yaniv and Wiener, JMLR 2010): one point for each
 * distinct confidence, from the most confident on. Equal confidences cannot be told apart and come together.
 */
export function riskCoverageCurve(outcomes: readonly ConfidentOutcome[]): RiskCoveragePoint[] {
  const thresholds = [...new Set(outcomes.map(({ confidence }) => confidence))].sort(
    (a, b) => b - a,
  );
  return thresholds.map((threshold) => {
    const covered = outcomes.filter(({ confidence }) => confidence >= threshold);
    const wrong = covered.filter(({ isRight }) => !isRight).length;
    return { threshold, coverage: covered.length / outcomes.length, risk: wrong / covered.length };
  });
}

/**
 * Area under the risk–coverage curve (Geifman, Uziel and El-Yaniv, ICLR 2019): the mean, over the outcomes
 * from most to least confident, of the risk up to and including each. Lower is better; 0 with no errors, the
 * error rate when confidence tells nothing. Outcomes of equal confidence share the risk of their last one.
 */
export function areaUnderRiskCoverage(outcomes: readonly ConfidentOutcome[]): number | null {
  if (outcomes.length === 0) return null;
  let previous = 0;
  let area = 0;
  for (const { coverage, risk } of riskCoverageCurve(outcomes)) {
    area += (coverage - previous) * risk;
    previous = coverage;
  }
  return area;
}
