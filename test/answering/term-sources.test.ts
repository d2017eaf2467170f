import { describe, expect, it } from "vitest";
import { createTermSources } from "../../src/answering/term-sources.ts";
import { createTermStatistics } from "../../src/text/term-statistics.ts";
import { createExactPassageIndex } from "../support/exact-passage-index.ts";

const statistics = createTermStatistics({
  passageCount: 1,
  questionCount: 1,
  passages: {},
  questions: {},
});

describe("createTermSources", () => {
  it("joins the reviewed groups with the pairs of the generation's documents, built once", async () => {
    const exact = createExactPassageIndex([]);
    let asked = 0;
    const termPairs = () => {
      asked++;
      return Promise.resolve([{ chinese: "幻覺", english: "hallucination" }]);
    };
    const index = { ...exact, documents: { ...exact.documents, termPairs } };
    const termGroups = [{ terms: ["私隱", "個資"], english: [] }];
    const sources = createTermSources({ index, termGroups, englishWords: [], statistics });
    const { dictionary } = await sources.of("g1");
    expect(dictionary.match("幻觉").map(({ alternatives }) => alternatives)).toEqual([
      ["hallucination"],
    ]);
    expect(dictionary.match("私隐").map(({ alternatives }) => alternatives)).toEqual([["个资"]]);
    await sources.of("g1");
    expect(asked).toBe(1);
  });

  it("tries again after a failure", async () => {
    const exact = createExactPassageIndex([]);
    const outcomes = [Promise.reject(new Error("disk")), Promise.resolve([])];
    const termPairs = () => outcomes.shift() ?? Promise.resolve([]);
    const index = { ...exact, documents: { ...exact.documents, termPairs } };
    const sources = createTermSources({ index, termGroups: [], englishWords: [], statistics });
    await expect(sources.of("g1")).rejects.toThrow("disk");
    expect((await sources.of("g1")).statistics).toBe(statistics);
  });
});
