import { describe, expect, it } from "vitest";
import { checkConditions } from "../../src/grounding/check-conditions.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";

const mannersOf = (claim: string, quote: string, context = "") =>
  checkConditions(compareTexts(claim, [quote], context)).map(({ manner }) => manner);

describe("checkConditions", () => {
  it.each([
    {
      why: "an exception",
      claim: "銀行應申報交易",
      quote: "銀行應申報交易。但金額在十萬元以下者，不在此限。",
      manner: "dropped",
    },
    {
      why: "除…外",
      claim: "監護人不得處分財產",
      quote: "除法院許可外，監護人不得處分財產。",
      manner: "dropped",
    },
  ])("finds $why", ({ claim, quote, manner }) => {
    expect(mannersOf(claim, quote)).toContain(manner);
  });

  it.each([
    {
      why: "a condition that is kept",
      claim: "情節重大者，應由主管機關廢止許可",
      quote: "情節重大者，主管機關應廢止許可。",
    },
    {
      why: "an exception that is kept",
      claim: "銀行應申報交易，但金額在十萬元以下的不在此限",
      quote: "銀行應申報交易。但金額在十萬元以下者，不在此限。",
    },
    {
      why: "除…外，還應, which adds to the rule",
      claim: "銀行還應申報交易",
      quote: "除依法備查外，還應申報交易。",
    },
    {
      why: "what introduces the item that is claimed",
      claim: "被告死亡者，應諭知不受理之判決",
      quote: "有下列情形之一者，應諭知不受理之判決：\n一、被告死亡者。",
    },
    {
      why: "a condition in other words",
      claim: "專屬授權涉訟時，權利人應將訴訟告知他方",
      quote: "與第三人發生民事訴訟時，權利人應將訴訟告知他方。",
    },
    {
      why: "a further permission beside one",
      claim: "執業滿二年者得申請設立事務所",
      quote: "執業滿二年者，得申請設立事務所。但以前的年資得併予採計。",
    },
  ])("lets pass $why", ({ claim, quote }) => {
    expect(mannersOf(claim, quote)).toEqual([]);
  });
});
