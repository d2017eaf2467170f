import { describe, expect, it } from "vitest";
import { areaUnderRoc } from "../../../eval/metrics/area-under-roc.ts";
import { stratifiedAreaUnderRoc } from "../../../eval/metrics/stratified-area-under-roc.ts";

describe("stratifiedAreaUnderRoc", () => {
  it("is one half for a score that only repeats the likeness", () => {
    const items = Array.from({ length: 80 }, (_, index) => ({
      score: Math.floor(index / 20),
      isPositive: index % 20 < Math.floor(index / 20) * 5 + 2,
    }));
    expect(areaUnderRoc(items)).toBeGreaterThan(0.7);
    expect(stratifiedAreaUnderRoc(items, ({ score }) => score, 4)).toBe(0.5);
  });

  it("weights the groups by their pairs", () => {
    const group = (
      likeness: number,
      positives: readonly number[],
      negatives: readonly number[],
    ) => [
      ...positives.map((score) => ({ score, isPositive: true, likeness })),
      ...negatives.map((score) => ({ score, isPositive: false, likeness })),
    ];
    // first half: 1 of 1 × 3 pairs right; second half: 4 of 2 × 2
    const items = [...group(1, [2], [1, 3, 4]), ...group(2, [5, 6], [1, 2])];
    expect(stratifiedAreaUnderRoc(items, ({ likeness }) => likeness, 2)).toBeCloseTo(5 / 7, 12);
  });

  it("has no value where no group holds both kinds", () => {
    const items = [
      { score: 1, isPositive: true, likeness: 1 },
      { score: 2, isPositive: false, likeness: 2 },
    ];
    expect(stratifiedAreaUnderRoc(items, ({ likeness }) => likeness, 2)).toBeNull();
  });
});
