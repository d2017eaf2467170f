import { describe, expect, it } from "vitest";
import { askedDate, namedInDateQuestion } from "../../src/answering/asked-date.ts";
import { questionKind } from "../../src/retrieval/question-kind.ts";
import { foldText } from "../../src/text/normalise.ts";

describe("askedDate", () => {
  it.each([
    ["這份宣言何時發布？", "issuedOn"],
    ["报告的落款是哪一天", "issuedOn"],
    ["On what date was the statement issued?", "issuedOn"],
    ["規則何時生效？", "effectiveOn"],
    ["會議何時舉行？", null],
    ["宣言由誰發布？", null],
  ] as const)("%s asks for %s", (question, date) => {
    const folded = foldText(question);
    expect(askedDate(folded, questionKind(folded))).toBe(date);
  });
});

describe("namedInDateQuestion", () => {
  it("leaves what says which document is meant", () => {
    const words = namedInDateQuestion(foldText("請問這份政策宣言是哪一天發布的？"));
    expect(words.replace(/\s+/gu, "")).toBe("政策宣言");
  });
});
