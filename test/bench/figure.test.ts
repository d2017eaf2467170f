import { describe, expect, it } from "vitest";
import { atLeast, atMost, figureOf, keepsTarget } from "../../bench/measure/figure.ts";

describe("a figure", () => {
  it("gives minimum, median and maximum of the repetitions", () => {
    expect(figureOf("answer", [9, 2, 100], { unit: "ms", target: atMost(15) })).toEqual({
      name: "answer",
      unit: "ms",
      median: 9,
      min: 2,
      max: 100,
      repetitions: 3,
      target: { kind: "at-most", limit: 15 },
    });
  });

  it("takes the mean of the middle two of an even number", () => {
    expect(figureOf("answer", [4, 1, 3, 2], { unit: "ms" }).median).toBe(2.5);
  });

  it("cannot be made of nothing", () => {
    expect(() => figureOf("answer", [], { unit: "ms" })).toThrow("answer: no repetition");
  });

  it.each([
    { target: atMost(10), value: 10, keeps: true },
    { target: atMost(10), value: 10.1, keeps: false },
    { target: atLeast(0.99), value: 0.99, keeps: true },
    { target: atLeast(0.99), value: 0.98, keeps: false },
  ])("of $value held against $target.kind $target.limit: $keeps", ({ target, value, keeps }) => {
    expect(keepsTarget(figureOf("one", [value], { unit: "", target }))).toBe(keeps);
  });

  it("keeps and misses nothing where there is no target", () => {
    expect(keepsTarget(figureOf("one", [1], { unit: "" }))).toBeNull();
  });
});
