import { describe, expect, it } from "vitest";
import {
  bootstrapDifference,
  bootstrapRatio,
  createResamples,
} from "../../../eval/metrics/bootstrap-ratio.ts";
import { bootstrap } from "../../../eval/metrics/bootstrap.ts";
import { ratioOf } from "../../../eval/metrics/ratio-metric.ts";

const contributions = Array.from({ length: 60 }, (_, index) => ({
  numerator: index % 3,
  denominator: (index % 4) + 1,
}));

describe("createResamples", () => {
  it("draws as many items as there are, each about as often", () => {
    const resamples = createResamples(10, "seed");
    const totals = Array.from({ length: 10 }, (_, item) =>
      resamples.reduce((sum, draws) => sum + (draws[item] ?? 0), 0),
    );
    for (const draws of resamples) expect(draws.reduce((sum, times) => sum + times, 0)).toBe(10);
    for (const total of totals) expect(total / resamples.length).toBeCloseTo(1, 0.5);
  });
});

describe("bootstrapRatio", () => {
  it("gives the interval that resampling the items themselves gives", () => {
    const fast = bootstrapRatio(contributions, createResamples(contributions.length, "seed"));
    expect(fast).toEqual(bootstrap(contributions, ratioOf, "seed"));
  });

  it("has no value where nothing can be counted", () => {
    const nothing = [{ numerator: 0, denominator: 0 }];
    expect(bootstrapRatio(nothing, createResamples(1, "seed"))).toEqual({
      value: null,
      low: null,
      high: null,
    });
  });
});

describe("bootstrapDifference", () => {
  const resamples = createResamples(contributions.length, "seed");

  it("has no spread where the second is the first and a constant", () => {
    const shares = contributions.map(({ numerator }) => ({ numerator, denominator: 1 }));
    const raised = shares.map(({ numerator }) => ({ numerator: numerator + 0.5, denominator: 1 }));
    const { value, low, high } = bootstrapDifference(shares, raised, resamples);
    for (const edge of [value, low, high]) expect(edge).toBeCloseTo(0.5, 12);
  });

  it("is narrower for systems that agree than for unrelated ones", () => {
    const flags = contributions.map((_, index) => ({ numerator: index % 2, denominator: 1 }));
    const shifted = contributions.map((_, index) => ({
      numerator: (index >> 1) % 2,
      denominator: 1,
    }));
    const alike = bootstrapDifference(
      flags,
      [...flags.slice(0, -1), { numerator: 0, denominator: 1 }],
      resamples,
    );
    const unrelated = bootstrapDifference(flags, shifted, resamples);
    const widthOf = ({ low, high }: typeof alike): number => (high ?? 0) - (low ?? 0);
    expect(widthOf(alike)).toBeLessThan(widthOf(unrelated) / 2);
  });
});
