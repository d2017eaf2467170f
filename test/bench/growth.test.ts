import { describe, expect, it } from "vitest";
import { growthExponent } from "../../bench/measure/growth.ts";

const at = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([size, value]) => ({ size, value }));

describe("growthExponent", () => {
  it.each([
    { values: at([10, 5], [1000, 5]), exponent: 0, why: "what does not grow" },
    { values: at([10, 5], [1000, 500]), exponent: 1, why: "in proportion" },
    { values: at([100, 7], [10_000, 70], [1, 0.7]), exponent: 0.5, why: "in any order of sizes" },
  ])("is $exponent: $why", ({ values, exponent }) => {
    expect(growthExponent(values)).toBeCloseTo(exponent, 12);
  });

  it.each([
    { values: at(), why: "no size" },
    { values: at([10, 5], [10, 6]), why: "one size only" },
    { values: at([10, 0], [100, 6]), why: "nothing to begin with" },
  ])("is unknown: $why", ({ values }) => {
    expect(growthExponent(values)).toBeNull();
  });
});
