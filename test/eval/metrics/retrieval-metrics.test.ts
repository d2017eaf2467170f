import { describe, expect, it } from "vitest";
import {
  goldRanks,
  hitAt,
  ndcgAt,
  reciprocalRank,
} from "../../../eval/metrics/retrieval-metrics.ts";

describe("retrieval metrics", () => {
  const ranks = goldRanks(["x", "b2", "a", "b1"], [["a"], ["b1", "b2"], ["c"]]);

  it("take the first copy of each gold group", () => {
    expect(ranks).toEqual([3, 2, null]);
  });

  it("agree with counting by hand", () => {
    expect([hitAt(ranks, 1), hitAt(ranks, 2)]).toEqual([0, 1]);
    expect(reciprocalRank(ranks)).toBe(1 / 2);
    // gains at ranks 3 and 2 over the ideal 1, 2, 3
    const ideal = 1 + 1 / Math.log2(3) + 1 / 2;
    expect(ndcgAt(ranks, 10)).toBeCloseTo((1 / 2 + 1 / Math.log2(3)) / ideal, 12);
    expect(ndcgAt(ranks, 2)).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12);
  });

  it("are 0 where nothing gold was returned", () => {
    const missed = goldRanks([], [["a"]]);
    expect([hitAt(missed, 10), reciprocalRank(missed), ndcgAt(missed, 10)]).toEqual([0, 0, 0]);
  });
});
