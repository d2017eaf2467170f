import { describe, expect, it } from "vitest";
import { comparisonScopes } from "../../src/answering/comparison-scopes.ts";
import { foldText } from "../../src/text/normalise.ts";

const AVAILABLE = ["HK", "TW"] as const;

describe("comparisonScopes", () => {
  it("asks an ordinary question once, as it is", () => {
    const question = foldText("香港的資助計劃撥款多少？");
    expect(comparisonScopes(question, {}, AVAILABLE)).toEqual([
      { jurisdiction: null, side: null, question, filter: {} },
    ]);
  });

  it("asks each named jurisdiction on its own, without the names and the comparing words", () => {
    const scopes = comparisonScopes(foldText("香港與台灣對人為監督的看法有何不同"), {}, AVAILABLE);
    expect(scopes.map(({ jurisdiction, filter }) => ({ jurisdiction, filter }))).toEqual([
      { jurisdiction: "HK", filter: { jurisdictions: ["HK"] } },
      { jurisdiction: "TW", filter: { jurisdictions: ["TW"] } },
    ]);
    expect(new Set(scopes.map(({ question }) => question)).size).toBe(1);
    expect(scopes[0]?.question).toContain("对人为监督的看法");
    expect(scopes[0]?.question).not.toMatch(/香港|台湾|不同/u);
  });

  it("asks each without what asks to set both side by side", () => {
    const question = "關於專利：香港文件講了佔比，台灣報告講了哪部辦法？請把兩邊都寫出來。";
    const scopes = comparisonScopes(foldText(question), {}, AVAILABLE);
    expect(scopes).toHaveLength(2);
    for (const scope of scopes) expect(scope.question).not.toMatch(/两边|写出来/u);
  });

  it("asks each only the clauses that are not about another alone", () => {
    const question = "在透明度方面,香港要求讓投資者了解什麼,台灣要求哪些環節保持透明?";
    const scopes = comparisonScopes(foldText(question), {}, AVAILABLE);
    expect(scopes.map((scope) => scope.question.replace(/\s+/gu, ""))).toEqual([
      "在透明度方面,要求让投资者了解什么,",
      "在透明度方面,要求哪些环节保持透明?",
    ]);
  });

  it("asks each its own where a clause names something of both", () => {
    const question = "香港政策宣言跟台灣出國報告，日期分別是哪天？";
    const scopes = comparisonScopes(foldText(question), {}, AVAILABLE);
    expect(scopes.map((scope) => scope.question.replace(/\s+/gu, ""))).toEqual([
      "政策宣言,日期是哪天?",
      "出国报告,日期是哪天?",
    ]);
  });

  it("keeps for both what the second of them says of both", () => {
    const question = "香港金管局與台灣金管會各在哪一年首度就AI發布原則？";
    const scopes = comparisonScopes(foldText(question), {}, AVAILABLE);
    for (const scope of scopes) expect(scope.question).toContain("首度就ai发布原则");
  });

  it("keeps a place that is asked about and not compared", () => {
    const scopes = comparisonScopes(foldText("香港和台灣怎樣看中國內地的規定"), {}, AVAILABLE);
    expect(scopes[0]?.question).toContain("中国内地");
  });

  it("knows the short names that stand side by side", () => {
    const scopes = comparisonScopes(foldText("港臺兩地的規定"), {}, AVAILABLE);
    expect(scopes.map(({ jurisdiction }) => jurisdiction)).toEqual(["HK", "TW"]);
  });

  it("compares all jurisdictions when none is named", () => {
    const scopes = comparisonScopes("what do both documents say about oversight", {}, AVAILABLE);
    expect(scopes.map(({ jurisdiction }) => jurisdiction)).toEqual(["HK", "TW"]);
  });

  it("asks each of two things that it compares, and last the question as it is", () => {
    const question = foldText("銀行和保險公司的披露有何不同？");
    expect(comparisonScopes(question, {}, AVAILABLE)).toEqual([
      {
        jurisdiction: null,
        side: { name: "银行", other: "保险公司" },
        question: "银行的披露 ?",
        filter: {},
      },
      {
        jurisdiction: null,
        side: { name: "保险公司", other: "银行" },
        question: "保险公司的披露 ?",
        filter: {},
      },
      { jurisdiction: null, side: null, question, filter: {} },
    ]);
  });

  it.each([
    { question: "香港與台灣", filter: { jurisdictions: ["HK" as const] }, why: "filtered to one" },
    { question: "香港與內地的差異", filter: {}, why: "only one of them is indexed" },
  ])("does not compare $question ($why)", ({ question, filter }) => {
    const scopes = comparisonScopes(foldText(question), filter, AVAILABLE);
    expect(new Set(scopes.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set([null]));
  });
});
