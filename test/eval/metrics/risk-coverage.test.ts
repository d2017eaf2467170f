import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaUnderRiskCoverage, riskCoverageCurve } from "../../../eval/metrics/risk-coverage.ts";

const OUTCOMES = [
  { confidence: 0.9, isRight: true },
  { confidence: 0.8, isRight: false },
  { confidence: 0.8, isRight: true },
  { confidence: 0.1, isRight: false },
];

describe("riskCoverageCurve", () => {
  it("adds outcomes from the most confident on, equal ones together", () => {
    expect(riskCoverageCurve(OUTCOMES)).toEqual([
      { threshold: 0.9, coverage: 0.25, risk: 0 },
      { threshold: 0.8, coverage: 0.75, risk: 1 / 3 },
      { threshold: 0.1, coverage: 1, risk: 0.5 },
    ]);
  });
});

describe("areaUnderRiskCoverage", () => {
  it("is the mean risk over the outcomes", () => {
    // 0, then 1/3 twice, then 1/2
    expect(areaUnderRiskCoverage(OUTCOMES)).toBeCloseTo((0 + 1 / 3 + 1 / 3 + 1 / 2) / 4, 12);
  });

  it("is the error rate when confidence tells nothing", () => {
    const flat = OUTCOMES.map((one) => ({ ...one, confidence: 0.5 }));
    expect(areaUnderRiskCoverage(flat)).toBe(0.5);
  });

  it("has no value without outcomes", () => {
    expect(areaUnderRiskCoverage([])).toBeNull();
  });

  it("agrees with the running mean of errors where no two confidences are equal", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (flags) => {
        const outcomes = flags.map((isRight, index) => ({ confidence: -index, isRight }));
        const risks = flags.map((_, index) => {
          const covered = flags.slice(0, index + 1);
          return covered.filter((isRight) => !isRight).length / covered.length;
        });
        const mean = risks.reduce((sum, risk) => sum + risk, 0) / risks.length;
        expect(areaUnderRiskCoverage(outcomes)).toBeCloseTo(mean, 10);
      }),
    );
  });
});
