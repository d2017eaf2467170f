import { describe, expect, it } from "vitest";
import { bootstrap } from "../../../eval/metrics/bootstrap.ts";

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

describe("bootstrap", () => {
  // standard error of a share of 0.3 among 400: sqrt(0.3 * 0.7 / 400) = 0.0229, so 0.3 ± 0.0449
  const flags = Array.from({ length: 400 }, (_, index) => (index % 10 < 3 ? 1 : 0));

  it("comes close to the normal interval of a large sample", () => {
    const { value, low, high } = bootstrap(flags, mean, "seed");
    expect(value).toBeCloseTo(0.3, 10);
    expect(low).toBeCloseTo(0.3 - 0.0449, 1.9);
    expect(high).toBeCloseTo(0.3 + 0.0449, 1.9);
  });

  it("is the same for the same seed and not for another", () => {
    expect(bootstrap(flags, mean, "seed")).toEqual(bootstrap(flags, mean, "seed"));
    expect(bootstrap([1, 5, 9, 14], mean, "seed")).not.toEqual(
      bootstrap([1, 5, 9, 15], mean, "other"),
    );
  });

  it("has a zero width where every item is equal, and no value for nothing", () => {
    expect(bootstrap([1, 1, 1], mean, "seed")).toEqual({ value: 1, low: 1, high: 1 });
    expect(bootstrap([], mean, "seed")).toEqual({ value: null, low: null, high: null });
  });
});
