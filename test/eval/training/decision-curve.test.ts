import { describe, expect, it } from "vitest";
import { decisionCurve } from "../../../eval/training/decision-curve.ts";

describe("decisionCurve", () => {
  it("counts what each threshold would answer and refuse", () => {
    const curve = decisionCurve([
      { score: 0.9, right: true, answerable: true },
      { score: 0.4, right: false, answerable: true },
      { score: 0.6, right: false, answerable: false },
      { score: 0.1, right: false, answerable: false },
    ]);
    expect(curve.find(({ threshold }) => threshold === 0.5)).toEqual({
      threshold: 0.5,
      handledRight: 0.5,
      refusedAnswerable: 0.5,
      answeredUnanswerable: 0.5,
    });
    expect(curve.find(({ threshold }) => threshold === 0.7)).toMatchObject({ handledRight: 0.75 });
  });
});
