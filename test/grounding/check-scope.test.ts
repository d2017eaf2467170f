import { describe, expect, it } from "vitest";
import { checkScope } from "../../src/grounding/check-scope.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";

const mannersOf = (claim: string, quote: string, context = "") =>
  checkScope(compareTexts(claim, [quote], context)).map(({ manner }) => manner);

describe("checkScope", () => {
  it.each([
    {
      why: "at least for at most",
      claim: "酬勞金不得少於百分之十",
      quote: "酬勞金不得超過百分之十。",
      manner: "exchanged",
    },
    {
      why: "all for a part",
      claim: "資料全部與目的無關者應銷燬",
      quote: "資料部分與目的無關者應銷燬。",
      manner: "exchanged",
    },
    {
      why: "an only that was put in",
      claim: "僅銀行應申報交易",
      quote: "銀行應申報交易。",
      manner: "added",
    },
    {
      why: "a main that was left out",
      claim: "解釋應當針對法律條文",
      quote: "解釋應當主要針對法律條文。",
      manner: "dropped",
    },
    {
      why: "after for before",
      claim: "應於契約變更前五日內申報",
      quote: "應於契約變更後五日內申報。",
      manner: "exchanged",
    },
  ])("finds $why", ({ claim, quote, manner }) => {
    expect(mannersOf(claim, quote)).toContain(manner);
  });

  it.each([
    { why: "another word for the same limit", claim: "期限最多三日", quote: "期限至多三日。" },
    { why: "不能超過 for 不得超過", claim: "期限不能超過三日", quote: "期限不得超過三日。" },
    { why: "不到 for 不足", claim: "刑期不到一年的", quote: "刑期不足一年；" },
    {
      why: "a word that follows another one",
      claim: "於監察結束後保存五年",
      quote: "於監察結束後，保存五年。",
    },
  ])("lets pass $why", ({ claim, quote }) => {
    expect(mannersOf(claim, quote)).toEqual([]);
  });
});
