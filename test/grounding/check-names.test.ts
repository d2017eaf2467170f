import { describe, expect, it } from "vitest";
import { checkNames } from "../../src/grounding/check-names.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";

const mannersOf = (claim: string, quote: string, context = "") =>
  checkNames(compareTexts(claim, [quote], context)).map(({ manner }) => manner);

describe("checkNames", () => {
  it.each([
    {
      why: "another body",
      claim: "警察機關得通知駕駛人參加講習",
      quote: "公路主管機關得通知駕駛人參加講習。",
      manner: "exchanged",
    },
    {
      why: "another office",
      claim: "總經理應向董事會提出報告",
      quote: "稽核長應向董事會提出報告。",
      manner: "exchanged",
    },
    {
      why: "a Latin name that is nowhere",
      claim: "銀行使用ChatGPT處理申訴",
      quote: "銀行使用聊天機械人處理申訴。",
      manner: "missing",
    },
    {
      why: "a title that is nowhere",
      claim: "銀行應遵守《網路安全準則》的規定",
      quote: "銀行應遵守相關規定。",
      manner: "missing",
    },
  ])("finds $why", ({ claim, quote, manner }) => {
    expect(mannersOf(claim, quote)).toContain(manner);
  });

  it.each([
    {
      why: "the same body in the other script",
      claim: "公路主管机关得通知驾驶人参加讲习",
      quote: "公路主管機關得通知駕駛人參加講習。",
    },
    {
      why: "a name of the cited document",
      claim: "《備份守則》要求銀行備份資料",
      quote: "銀行應備份資料。",
      context: "備份守則",
    },
    {
      why: "a body that is pointed at",
      claim: "該機關得通知駕駛人參加講習",
      quote: "公路主管機關得通知駕駛人參加講習。",
    },
    {
      why: "items of a list in another order",
      claim: "銀行、保險公司及證券商應申報",
      quote: "證券商、銀行及保險公司應申報。",
    },
  ])("lets pass $why", ({ claim, quote, context }) => {
    expect(mannersOf(claim, quote, context)).toEqual([]);
  });
});
