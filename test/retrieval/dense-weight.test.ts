import { describe, expect, it } from "vitest";
import type { Hit } from "../../src/domain/retrieval.ts";
import { denseWeight } from "../../src/retrieval/dense-weight.ts";

function hits(scores: readonly number[]): Hit[] {
  return scores.map((score, index) => ({ passageId: `p${index}`, rank: index + 1, score }));
}

describe("denseWeight", () => {
  it("is the larger the less the words tell ten passages apart", () => {
    const apart = [9, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1];
    const alike = [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 1];
    expect(denseWeight(hits(apart))).toBeCloseTo(0.3 + 0.3 / 9);
    expect(denseWeight(hits(alike))).toBeCloseTo(0.6);
  });

  it.each([
    { scores: [], why: "no word was found" },
    { scores: [4, 3], why: "fewer than ten passages hold any" },
    { scores: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], why: "no word tells anything" },
  ])("is the least where $why", ({ scores }) => {
    expect(denseWeight(hits(scores))).toBe(0.3);
  });
});
