import { describe, expect, it } from "vitest";
import { expectedCalibrationError, reliabilityBins } from "../../../eval/metrics/reliability.ts";

const PREDICTIONS = [
  { probability: 0.1875, happened: false },
  { probability: 0.125, happened: true },
  { probability: 1, happened: true },
  { probability: 0.9375, happened: true },
];

describe("reliabilityBins", () => {
  it("puts predictions into tenths, 1 into the last", () => {
    expect(reliabilityBins(PREDICTIONS)).toEqual([
      {
        from: 0.1,
        count: 2,
        meanPredicted: 0.15625,
        observed: 0.5,
        members: PREDICTIONS.slice(0, 2),
      },
      { from: 0.9, count: 2, meanPredicted: 0.96875, observed: 1, members: PREDICTIONS.slice(2) },
    ]);
  });
});

describe("expectedCalibrationError", () => {
  it("weights the gaps of the bins by their counts", () => {
    expect(expectedCalibrationError(PREDICTIONS)).toBeCloseTo(
      0.5 * (0.5 - 0.15625) + 0.5 * (1 - 0.96875),
      12,
    );
  });

  it("has no value without predictions", () => {
    expect(expectedCalibrationError([])).toBeNull();
  });
});
