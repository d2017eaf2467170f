import { describe, expect, it } from "vitest";
import { checkNorms } from "../../src/grounding/check-norms.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";

const mannersOf = (claim: string, quote: string, context = "") =>
  checkNorms(compareTexts(claim, [quote], context)).map(({ manner }) => manner);

describe("checkNorms", () => {
  it.each([
    {
      why: "a permission for a duty",
      claim: "主管機關得廢止許可",
      quote: "主管機關應廢止許可。",
      manner: "exchanged",
    },
    {
      why: "a duty for a permission",
      claim: "銀行應委外處理",
      quote: "銀行得委外處理。",
      manner: "exchanged",
    },
    {
      why: "a permission for a prohibition",
      claim: "銀行可以委外處理",
      quote: "銀行不得委外處理。",
      manner: "exchanged",
    },
    {
      why: "a recommendation for a duty",
      claim: "銀行宜備份資料",
      quote: "銀行應備份資料。",
      manner: "exchanged",
    },
    {
      why: "a negation that was put in",
      claim: "法院不受理聲請",
      quote: "法院受理聲請。",
      manner: "added",
    },
    {
      why: "a duty that was put in",
      claim: "銀行須每年公布結果",
      quote: "銀行每年公布結果。",
      manner: "added",
    },
    {
      why: "a negation that was left out",
      claim: "逾期提報者適用本章規定",
      quote: "逾期提報者，不適用本章規定。",
      manner: "dropped",
    },
    {
      why: "a permission for one of two subjects that was left out",
      claim: "法院委託鑑定",
      quote: "法院得委託鑑定。",
      manner: "dropped",
    },
  ])("finds $why", ({ claim, quote, manner }) => {
    expect(mannersOf(claim, quote)).toContain(manner);
  });

  it.each([
    { why: "another word of one force", claim: "銀行必須備份資料", quote: "銀行應備份資料。" },
    { why: "可以 for 得", claim: "銀行可以委外處理", quote: "銀行得委外處理。" },
    { why: "禁止 for 不得", claim: "禁止銀行委外處理", quote: "銀行不得委外處理。" },
    { why: "無須 for 毋庸", claim: "銀行無須申報", quote: "銀行毋庸申報。" },
    {
      why: "one permission for two acts",
      claim: "主管機關得檢查設備並抽樣查驗",
      quote: "主管機關得檢查設備，並得抽樣查驗。",
    },
    {
      why: "不肯 for 拒絕",
      claim: "議會不肯擴增軍隊",
      quote: "議會拒絕了增加軍隊的要求。",
    },
    {
      why: "不能, for 不得 before words of its own",
      claim: "每個社員一票，不能請人代投",
      quote: "每一社員有一票，不得委託他人行使。",
    },
  ])("lets pass $why", ({ claim, quote }) => {
    expect(mannersOf(claim, quote)).toEqual([]);
  });
});
