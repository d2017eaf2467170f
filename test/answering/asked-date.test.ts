import { describe, expect, it } from "vitest";
import { askedDate, asksIssuer, namedInDateQuestion } from "../../src/answering/asked-date.ts";
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

  it("takes the body that is asked for for no name of a document", () => {
    const words = namedInDateQuestion(foldText("由哪個機關、在哪一天發出？"));
    expect(words.replace(/[\s\p{P}]+/gu, "")).toBe("");
  });
});

describe("asksIssuer", () => {
  it.each([
    ["由哪個機關在何時發出？", true],
    ["誰在哪一天發布？", true],
    ["何時發布？", false],
  ] as const)("%s: %s", (question, asks) => {
    expect(asksIssuer(foldText(question))).toBe(asks);
  });
});
