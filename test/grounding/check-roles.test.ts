import { describe, expect, it } from "vitest";
import { checkRoles } from "../../src/grounding/check-roles.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";

const mannersOf = (claim: string, quote: string, context = "") =>
  checkRoles(compareTexts(claim, [quote], context)).map(({ manner }) => manner);

describe("checkRoles", () => {
  it.each([
    {
      why: "who reports to whom",
      claim: "中央主管機關應通報縣政府",
      quote: "縣政府應通報中央主管機關。",
      manner: "exchanged",
    },
    {
      why: "who may claim from whom",
      claim: "出租人得向承租人請求補償",
      quote: "承租人得向出租人請求補償。",
      manner: "exchanged",
    },
  ])("finds $why", ({ claim, quote, manner }) => {
    expect(mannersOf(claim, quote)).toContain(manner);
  });

  it.each([
    {
      why: "the same roles in the passive",
      claim: "補償得由承租人向出租人請求",
      quote: "承租人得向出租人請求補償。",
    },
    {
      why: "a list in another order",
      claim: "銀行、保險公司及證券商應申報",
      quote: "證券商、保險公司及銀行應申報。",
    },
  ])("lets pass $why", ({ claim, quote }) => {
    expect(mannersOf(claim, quote)).toEqual([]);
  });
});
