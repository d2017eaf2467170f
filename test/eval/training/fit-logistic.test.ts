import { describe, expect, it } from "vitest";
import { fitChoice, fitLogistic } from "../../../eval/training/fit-logistic.ts";

describe("fitLogistic", () => {
  it("finds the log-odds of a single binary feature", () => {
    // 3 of 4 positive where the feature is 1, 1 of 4 where it is 0: log-odds ±ln 3
    const examples = [1, 1, 1, 0, 0, 0, 0, 1].map((label, index) => ({
      features: [index < 4 ? 1 : 0],
      label: label === 1 ? (1 as const) : (0 as const),
      weight: 1,
    }));
    const { bias, weights } = fitLogistic(examples, { steps: 3000, learningRate: 0.3, l2: 0 });
    expect(bias).toBeCloseTo(-Math.log(3), 2);
    expect((weights[0] ?? 0) + bias).toBeCloseTo(Math.log(3), 2);
  });
});

describe("fitChoice", () => {
  it("weighs the feature that the chosen candidates have, and not the one that all share", () => {
    const group = [
      { features: [1, 5], label: 1 as const, weight: 1 },
      { features: [0, 5], label: 0 as const, weight: 1 },
    ];
    const { weights } = fitChoice([group, group]);
    expect(weights[0]).toBeGreaterThan(1);
    expect(weights[1]).toBeCloseTo(0, 6);
  });
});
