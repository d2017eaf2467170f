import { describe, expect, it } from "vitest";
import { createTermDictionary } from "../../src/text/term-groups.ts";

const dictionary = createTermDictionary([
  { terms: ["私隱", "隱私", "個資"], english: ["privacy"] },
  { terms: ["私隱專員"], english: ["privacy commissioner"] },
  { terms: ["人工智能", "人工智慧"], english: ["artificial intelligence", "ai"] },
]);

describe("createTermDictionary", () => {
  it("finds folded words with what else they are called, the longest first", () => {
    expect(dictionary.match("私隐专员怎样看私隐")).toEqual([
      { start: 0, end: 4, alternatives: ["privacy commissioner"] },
      { start: 7, end: 9, alternatives: ["privacy", "个资", "隐私"] },
    ]);
  });

  it("finds English only as whole words, also in the plural", () => {
    expect(dictionary.match("ai said").map(({ start, end }) => [start, end])).toEqual([[0, 2]]);
    expect(dictionary.match("many ais").map(({ start, end }) => [start, end])).toEqual([[5, 8]]);
  });

  it("finds nothing in a text that holds no known word", () => {
    expect(dictionary.match("今天天气")).toEqual([]);
  });
});
