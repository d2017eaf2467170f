/** A question's decision score with what would come of answering it. */
export interface ScoredDecision {
  readonly score: number;
  /** Whether the chosen sentence answers the question. */
  readonly right: boolean;
  /** Whether any sentence would have. */
  readonly answerable: boolean;
}

export interface OperatingPoint {
  readonly threshold: number;
  /** Share of all questions: answered right, or refused where nothing answers. */
  readonly handledRight: number;
  /** Share of the answerable. */
  readonly refusedAnswerable: number;
  /** Share of the unanswerable. */
  readonly answeredUnanswerable: number;
}

const STEPS = 20;

/** What each threshold would do, ascending in steps of a twentieth. */
export function decisionCurve(decisions: readonly ScoredDecision[]): OperatingPoint[] {
  return Array.from({ length: STEPS }, (_, step) => operatingPoint(decisions, step / STEPS));
}

function operatingPoint(decisions: readonly ScoredDecision[], threshold: number): OperatingPoint {
  const answerable = decisions.filter((decision) => decision.answerable);
  const unanswerable = decisions.filter((decision) => !decision.answerable);
  const refused = answerable.filter(({ score }) => score < threshold).length;
  const right = answerable.filter(
    ({ score, right: isRight }) => score >= threshold && isRight,
  ).length;
  const answered = unanswerable.filter(({ score }) => score >= threshold).length;
  return {
    threshold,
    handledRight: (right + unanswerable.length - answered) / Math.max(1, decisions.length),
    refusedAnswerable: refused / Math.max(1, answerable.length),
    answeredUnanswerable: answered / Math.max(1, unanswerable.length),
  };
}
