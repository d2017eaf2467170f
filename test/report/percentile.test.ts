import { describe, expect, it } from "vitest";
import { percentile } from "../../src/report/percentile.ts";

describe("percentile", () => {
  it.each([
    { share: 0.5, value: 20, why: "two of four values do not exceed it" },
    { share: 0.51, value: 30, why: "half is not enough" },
    { share: 0.95, value: 40, why: "the largest" },
    { share: 0, value: 10, why: "the smallest" },
  ])("is $value at $share: $why", ({ share, value }) => {
    expect(percentile([40, 10, 30, 20], share)).toBe(value);
  });

  it("has no value for no values", () => {
    expect(percentile([], 0.5)).toBeNull();
  });
});
