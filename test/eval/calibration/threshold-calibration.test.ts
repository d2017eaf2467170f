import { describe, expect, it } from "vitest";
import { calibrateThreshold } from "../../../eval/calibration/threshold-calibration.ts";

interface Point {
  readonly threshold: number;
  readonly right: number;
}

const curve = (...rights: readonly number[]): Point[] =>
  rights.map((right, index) => ({ threshold: index / 10, right }));

describe("calibrateThreshold", () => {
  const sources = [
    { source: "small", count: 2, sha256: "s", curve: curve(0.2, 0.9, 0.1) },
    { source: "large", count: 900, sha256: "l", curve: curve(0.5, 0.6, 0.9) },
    { source: "third", count: 50, sha256: "t", curve: curve(0.4, 0.8, 0.2) },
  ];
  const calibration = calibrateThreshold(sources, {
    meanCurve: (curves) =>
      curve(
        ...[0, 1, 2].map(
          (at) => curves.reduce((sum, one) => sum + (one[at]?.right ?? 0), 0) / curves.length,
        ),
      ),
    value: ({ right }) => right,
    tolerance: 0,
  });

  it("lets every source count alike, however many items it holds", () => {
    expect(calibration.chosen.threshold).toBe(0.1);
    expect(calibration.chosen.right).toBeCloseTo((0.9 + 0.6 + 0.8) / 3, 12);
  });

  it("says for each source what the others would have chosen, and what suits it best", () => {
    expect(calibration.sources[1]).toEqual({
      source: "large",
      count: 900,
      sha256: "l",
      atChosen: { threshold: 0.1, right: 0.6 },
      chosenByOthers: { threshold: 0.1, right: 0.6 },
      best: { threshold: 0.2, right: 0.9 },
    });
    // without "third" the mean of the other two is 0.35, 0.75, 0.5
    expect(calibration.sources[2]?.chosenByOthers).toEqual({ threshold: 0.1, right: 0.8 });
  });
});
