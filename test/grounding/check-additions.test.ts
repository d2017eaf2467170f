import { describe, expect, it } from "vitest";
import { checkAdditions } from "../../src/grounding/check-additions.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";

const mannersOf = (claim: string, quote: string, context = "") =>
  checkAdditions(compareTexts(claim, [quote], context)).map(({ manner }) => manner);

describe("checkAdditions", () => {
  it.each([
    {
      why: "a clause",
      claim: "海關應責令納稅義務人限期辦理退運，並且沒收全部貨物",
      quote: "海關應責令納稅義務人限期辦理退運。",
      manner: "added",
    },
    {
      why: "an item of a list",
      claim: "應載明姓名、出生日期、戶籍地址及事由",
      quote: "應載明姓名、出生日期及事由。",
      manner: "added",
    },
  ])("finds $why", ({ claim, quote, manner }) => {
    expect(mannersOf(claim, quote)).toContain(manner);
  });

  it.each([
    {
      why: "nothing more than the quotes say",
      claim: "海關應責令納稅義務人辦理退運",
      quote: "海關應責令納稅義務人限期辦理退運。",
    },
    {
      why: "the name of the cited document",
      claim: "依《環境用藥管理法》，海關應責令納稅義務人限期辦理退運",
      quote: "海關應責令納稅義務人限期辦理退運。",
      context: "環境用藥管理法",
    },
  ])("lets pass $why", ({ claim, quote, context }) => {
    expect(mannersOf(claim, quote, context)).toEqual([]);
  });
});
