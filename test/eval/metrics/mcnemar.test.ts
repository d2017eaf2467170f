import { describe, expect, it } from "vitest";
import { mcnemarExact } from "../../../eval/metrics/mcnemar.ts";

describe("mcnemarExact", () => {
  it.each([
    { onlyFirst: 0, onlySecond: 0, p: 1, why: "no difference" },
    { onlyFirst: 3, onlySecond: 3, p: 1, why: "an even split" },
    { onlyFirst: 0, onlySecond: 6, p: 2 / 64, why: "two of 64 equally likely splits" },
    { onlyFirst: 1, onlySecond: 5, p: (2 * 7) / 64, why: "1 + 6 splits on either side" },
    { onlyFirst: 5, onlySecond: 1, p: (2 * 7) / 64, why: "the same the other way round" },
  ])("is $p for $onlyFirst against $onlySecond: $why", ({ onlyFirst, onlySecond, p }) => {
    expect(mcnemarExact(onlyFirst, onlySecond)).toBeCloseTo(p, 12);
  });

  it("does not underflow for thousands of pairs", () => {
    // 2000 fair coins: P(at most 950 heads) is about the normal tail at -2.21, 0.0135
    expect(mcnemarExact(950, 1050)).toBeCloseTo(0.0269, 3);
  });
});
