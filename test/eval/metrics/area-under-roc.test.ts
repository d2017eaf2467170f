import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaUnderRoc } from "../../../eval/metrics/area-under-roc.ts";

describe("areaUnderRoc", () => {
  it("counts the pairs in the right order, ties half", () => {
    // positives 3, 2; negatives 2, 1: 3>2, 3>1, 2=2 (half), 2>1
    const items = [
      { score: 3, isPositive: true },
      { score: 2, isPositive: true },
      { score: 2, isPositive: false },
      { score: 1, isPositive: false },
    ];
    expect(areaUnderRoc(items)).toBe(3.5 / 4);
  });

  it("agrees with comparing every pair", () => {
    const item = fc.record({ score: fc.nat(6), isPositive: fc.boolean() });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 25 }), (items) => {
        const positives = items.filter(({ isPositive }) => isPositive);
        const negatives = items.filter(({ isPositive }) => !isPositive);
        const wins = positives.flatMap((positive) =>
          negatives.map((negative) => (Math.sign(positive.score - negative.score) + 1) / 2),
        );
        const expected =
          wins.length === 0 ? null : wins.reduce((sum, win) => sum + win, 0) / wins.length;
        const area = areaUnderRoc(items);
        if (expected === null) expect(area).toBeNull();
        else expect(area).toBeCloseTo(expected, 10);
      }),
    );
  });
});
