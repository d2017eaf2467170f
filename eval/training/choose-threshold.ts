/** A question's decision score with what would come of answering it. */
export interface ScoredDecision {
  readonly score: number;
  /** Whether the chosen sentence answers the question. */
  readonly right: boolean;
  /** Whether any sentence would have. */
  readonly answerable: boolean;
}

/** What each mistake costs; refusing an unanswerable and answering right cost nothing. */
export interface DecisionCosts {
  readonly answeredUnanswerable: number;
  readonly answeredWrong: number;
  readonly refusedAnswerable: number;
}

export interface OperatingPoint {
  readonly threshold: number;
  readonly costPerQuestion: number;
  /** Share of the answerable that is refused. */
  readonly refusedAnswerable: number;
  /** Share of the unanswerable that is answered. */
  readonly answeredUnanswerable: number;
}

const STEPS = 100;

/** The whole curve, thresholds ascending in steps of a hundredth. */
export function decisionCurve(
  decisions: readonly ScoredDecision[],
  costs: DecisionCosts,
): OperatingPoint[] {
  return Array.from({ length: STEPS }, (_, step) => operatingPoint(decisions, step / STEPS, costs));
}

/** The point of the curve with the least cost; of equals the one that refuses less. */
export function cheapestPoint(curve: readonly OperatingPoint[]): OperatingPoint {
  const [first, ...rest] = curve;
  if (first === undefined) throw new RangeError("an operating point needs a curve");
  return rest.reduce(
    (best, point) => (point.costPerQuestion < best.costPerQuestion ? point : best),
    first,
  );
}

function operatingPoint(
  decisions: readonly ScoredDecision[],
  threshold: number,
  costs: DecisionCosts,
): OperatingPoint {
  const answerable = decisions.filter((decision) => decision.answerable);
  const unanswerable = decisions.filter((decision) => !decision.answerable);
  const refused = answerable.filter(({ score }) => score < threshold).length;
  const wrong = answerable.filter(({ score, right }) => score >= threshold && !right).length;
  const answered = unanswerable.filter(({ score }) => score >= threshold).length;
  const cost =
    refused * costs.refusedAnswerable +
    wrong * costs.answeredWrong +
    answered * costs.answeredUnanswerable;
  return {
    threshold,
    costPerQuestion: cost / Math.max(1, decisions.length),
    refusedAnswerable: refused / Math.max(1, answerable.length),
    answeredUnanswerable: answered / Math.max(1, unanswerable.length),
  };
}
