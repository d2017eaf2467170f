import { describe, expect, it } from "vitest";
import { decisionCurve, meanCurve } from "../../../eval/training/decision-curve.ts";

describe("decisionCurve", () => {
  const curve = decisionCurve([
    { score: 0.9, right: true, answerable: true },
    { score: 0.4, right: false, answerable: true },
    { score: 0.6, right: false, answerable: false },
    { score: 0.1, right: false, answerable: false },
  ]);

  it("counts what each threshold would answer and refuse", () => {
    expect(curve.find(({ threshold }) => threshold === 0.5)).toEqual({
      threshold: 0.5,
      // as if a quarter had no answer: 3/4 of 0.5 answered right, 1/4 of 0.5 refused
      handledRight: 0.5,
      answeredRight: 0.5,
      refusedAnswerable: 0.5,
      answeredUnanswerable: 0.5,
    });
    expect(curve.find(({ threshold }) => threshold === 0.7)).toMatchObject({
      handledRight: 0.75 * 0.5 + 0.25,
      answeredUnanswerable: 0,
    });
  });

  it("averages curves point by point, a short source counting as much as a long one", () => {
    const other = decisionCurve([{ score: 0.5, right: true, answerable: true }]);
    const mean = meanCurve([curve, other]);
    expect(mean.find(({ threshold }) => threshold === 0.5)?.answeredRight).toBe(0.75);
  });
});
