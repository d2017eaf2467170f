import { describe, expect, it } from "vitest";
import { choosePoint } from "../../../eval/calibration/choose-point.ts";

const CURVE = [
  { threshold: 0.1, right: 0.7 },
  { threshold: 0.2, right: 0.75 },
  { threshold: 0.3, right: 0.745 },
  { threshold: 0.4, right: 0.735 },
];

describe("choosePoint", () => {
  it.each([
    { tolerance: 0, threshold: 0.2, why: "the best" },
    { tolerance: 0.01, threshold: 0.3, why: "the highest that is nearly as good" },
    { tolerance: 0.02, threshold: 0.4, why: "a higher one where more may be given up" },
  ])("takes $why", ({ tolerance, threshold }) => {
    expect(choosePoint(CURVE, ({ right }) => right, tolerance)).toMatchObject({ threshold });
  });

  it("refuses a curve without points", () => {
    expect(() => choosePoint([], () => 0, 0)).toThrow("without points");
  });
});
