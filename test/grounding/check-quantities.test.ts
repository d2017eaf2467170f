import { describe, expect, it } from "vitest";
import { checkQuantities } from "../../src/grounding/check-quantities.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";

const mannersOf = (claim: string, quote: string, context = "") =>
  checkQuantities(compareTexts(claim, [quote], context)).map(({ manner }) => manner);

describe("checkQuantities", () => {
  it.each([
    {
      why: "another number",
      claim: "銀行應於十五日內通知客戶",
      quote: "銀行應於三十日內通知客戶。",
      manner: "missing",
    },
    {
      why: "another percentage",
      claim: "持股不得超過百分之二十",
      quote: "持股不得超過百分之十。",
      manner: "missing",
    },
    {
      why: "another year",
      claim: "本辦法自2023年施行",
      quote: "本辦法自民國一百一十三年施行。",
      manner: "missing",
    },
    {
      why: "an article that is not cited",
      claim: "依第30條規定辦理",
      quote: "依第二十條規定辦理。",
      manner: "missing",
    },
    {
      why: "a number that stands elsewhere",
      claim: "本金於三十日內退還，利息於十五日內支付",
      quote: "本金於十五日內退還，利息於三十日內支付。",
      manner: "exchanged",
    },
  ])("finds $why", ({ claim, quote, manner }) => {
    expect(mannersOf(claim, quote)).toContain(manner);
  });

  it.each([
    {
      why: "Arabic for Chinese numerals",
      claim: "銀行應於30日內通知客戶",
      quote: "銀行應於三十日內通知客戶。",
    },
    { why: "a percent sign", claim: "持股不得超過10%", quote: "持股不得超過百分之十。" },
    {
      why: "the Gregorian year",
      claim: "本辦法自2024年施行",
      quote: "本辦法自民國一百一十三年施行。",
    },
    { why: "grouped digits", claim: "處新臺幣1,800元罰鍰", quote: "處新臺幣一千八百元罰鍰。" },
    { why: "萬 written out", claim: "罰款十万元", quote: "罰款100000元。" },
    { why: "a fraction", claim: "須有1/3以上委員請求", quote: "須有三分之一以上委員請求。" },
    {
      why: "a number of the heading that is cited",
      claim: "第7條規定銀行應通知客戶",
      quote: "銀行應通知客戶。",
      context: "第7條",
    },
  ])("lets pass $why", ({ claim, quote, context }) => {
    expect(mannersOf(claim, quote, context)).toEqual([]);
  });
});
