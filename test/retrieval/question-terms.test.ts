import { describe, expect, it } from "vitest";
import { lexicalQuery } from "../../src/retrieval/lexical-query.ts";
import { readQuestionTerms } from "../../src/retrieval/question-terms.ts";
import { createEnglishDictionary, createTermDictionary } from "../../src/text/term-groups.ts";
import { createTermStatistics } from "../../src/text/term-statistics.ts";

const sources = {
  dictionary: createTermDictionary([{ terms: ["私隱", "個資"], english: ["privacy"] }]),
  english: createEnglishDictionary([
    { terms: ["公布", "發出"], english: ["issue", "issued"] },
    { terms: ["罰款"], english: ["fine"] },
  ]),
  statistics: createTermStatistics({
    passageCount: 99,
    questionCount: 99,
    passages: { 保障: 9 },
    questions: { 什么: 99 },
  }),
};

describe("readQuestionTerms", () => {
  it("reads every script, width and case alike", () => {
    const variants = ["什麼是ＡＩ私隱保障", "什么是AI私隐保障", "什么是ai私隐保障"];
    const read = variants.map((question) => readQuestionTerms(question, sources));
    expect(read[1]).toEqual(read[0]);
    expect(read[2]).toEqual(read[0]);
  });

  it("gives a token the words of other regions and English that stand for its word", () => {
    const { terms, expansions } = readQuestionTerms("私隱保障", sources);
    const privacy = terms.find(({ token }) => token === "私隐");
    expect(privacy?.alternatives).toEqual(["privacy", "个资"]);
    expect(expansions).toEqual(["privacy", "个资"]);
  });

  it("weighs a word that any question holds at nothing, a common one less than a rare one", () => {
    const { terms } = readQuestionTerms("什麼保障私隱", sources);
    const weightOf = (token: string): number =>
      terms.find((term) => term.token === token)?.weight ?? -1;
    expect(weightOf("什么")).toBe(0);
    expect(weightOf("保障")).toBeLessThan(weightOf("私隐"));
  });

  it("takes no word for a part of another one", () => {
    const dictionary = createTermDictionary([{ terms: ["深偽技術"], english: ["deepfake"] }]);
    const { terms } = readQuestionTerms("deepfake deep", { ...sources, dictionary });
    expect(terms.map(({ token, alternatives }) => [token, alternatives])).toEqual([
      ["deepfake", ["深伪技术"]],
      ["deep", []],
    ]);
  });

  it("reads an English question by its Chinese renderings", () => {
    const { reading, expansions, kind } = readQuestionTerms("When was the fine issued?", sources);
    expect({ reading, kind }).toEqual({ reading: "罚款公布何时?", kind: "date" });
    expect(expansions).toEqual(["公布", "发出", "罚款"]);
  });

  it("renders no English word of a Chinese question", () => {
    const { reading, expansions } = readQuestionTerms("什么是fine", sources);
    expect({ reading, expansions }).toEqual({ reading: "什么是fine", expansions: [] });
  });

  it("leaves out single characters and English function words", () => {
    const { terms } = readQuestionTerms("What is the 私隱", sources);
    expect(terms.map(({ token }) => token)).toEqual(["私隐"]);
  });
});

describe("lexicalQuery", () => {
  it("gives expansions less weight than the question's own tokens, and each token once", () => {
    const query = lexicalQuery(readQuestionTerms("私隱", sources), () => 1);
    expect(query).toEqual([
      { token: "privacy", weight: 0.6 },
      { token: "个", weight: 0.6 },
      { token: "个资", weight: 0.6 },
      { token: "私", weight: 1 },
      { token: "私隐", weight: 1 },
      { token: "资", weight: 0.6 },
      { token: "隐", weight: 1 },
    ]);
  });
});
