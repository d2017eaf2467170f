import { describe, expect, it } from "vitest";
import { locatedHits } from "../../src/retrieval/located-hits.ts";

describe("locatedHits", () => {
  const fused = [
    {
      passageId: "a",
      score: 0.6,
      trace: [{ retriever: "lexical", rank: 1, rawScore: 9, contribution: 0.6 } as const],
    },
    { passageId: "elsewhere", score: 0.9, trace: [] },
  ];

  it("keeps the passages at the place alone, with a trace that adds up to the score", () => {
    expect(locatedHits(["b", "a"], fused)).toEqual([
      {
        passageId: "a",
        score: 0.8,
        trace: [
          { retriever: "locator", rank: 2, rawScore: 1, contribution: 0.5 },
          { retriever: "lexical", rank: 1, rawScore: 9, contribution: 0.3 },
        ],
      },
      {
        passageId: "b",
        score: 0.5,
        trace: [{ retriever: "locator", rank: 1, rawScore: 1, contribution: 0.5 }],
      },
    ]);
  });
});
