/** A question's decision score with what would come of answering it. */
export interface ScoredDecision {
  readonly score: number;
  /** Whether the chosen sentence answers the question. */
  readonly right: boolean;
  /** Whether any sentence would have. */
  readonly answerable: boolean;
}

/** What one threshold would do. */
export interface OperatingPoint {
  readonly threshold: number;
  /**
   * Share of all questions answered right, or refused where nothing answers, if `EXPECTED_UNANSWERABLE` of them
   * had no answer: sources with other shares can then be compared and averaged.
   */
  readonly handledRight: number;
  /** Share of the answerable. */
  readonly answeredRight: number;
  /** Share of the answerable. */
  readonly refusedAnswerable: number;
  /** Share of the unanswerable. */
  readonly answeredUnanswerable: number;
}

/** Of the questions that a product of this kind is asked and measured by, a fifth to a third have no answer. */
const EXPECTED_UNANSWERABLE = 0.25;

const STEPS = 50;

/** What each threshold from 0 to 0.98 would do, ascending in steps of 0.02. */
export function decisionCurve(decisions: readonly ScoredDecision[]): OperatingPoint[] {
  const answerable = decisions.filter((decision) => decision.answerable);
  const unanswerable = decisions.filter((decision) => !decision.answerable);
  return Array.from({ length: STEPS }, (_, step) => {
    const threshold = step / STEPS;
    const isAnswered = ({ score }: ScoredDecision): boolean => score >= threshold;
    const answeredRight = shareOf(answerable, (one) => isAnswered(one) && one.right);
    const answeredUnanswerable = shareOf(unanswerable, isAnswered);
    return {
      threshold,
      handledRight:
        (1 - EXPECTED_UNANSWERABLE) * answeredRight +
        EXPECTED_UNANSWERABLE * (1 - answeredUnanswerable),
      answeredRight,
      refusedAnswerable: shareOf(answerable, (one) => !isAnswered(one)),
      answeredUnanswerable,
    };
  });
}

/** The curves' mean at each threshold, every curve counting alike however many questions are behind it. */
export function meanCurve(curves: readonly (readonly OperatingPoint[])[]): OperatingPoint[] {
  return (curves[0] ?? []).map(({ threshold }, index) => {
    const mean = (name: keyof OperatingPoint): number =>
      curves.reduce((sum, curve) => sum + (curve[index]?.[name] ?? 0), 0) / curves.length;
    return {
      threshold,
      handledRight: mean("handledRight"),
      answeredRight: mean("answeredRight"),
      refusedAnswerable: mean("refusedAnswerable"),
      answeredUnanswerable: mean("answeredUnanswerable"),
    };
  });
}

function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / Math.max(1, items.length);
}
