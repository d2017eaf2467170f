import { describe, expect, it } from "vitest";
import { checkBodies } from "../../src/grounding/check-bodies.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";

const detailsOf = (claim: string, quote: string, context = "") =>
  checkBodies(compareTexts(claim, [quote], context)).map(({ detail }) => detail);

describe("checkBodies", () => {
  it.each([
    {
      why: "a body named whole",
      claim: "解釋應報國務院備案",
      quote: "解釋應報常務委員會備案。",
      name: "国务院",
    },
    {
      why: "a body of another kind",
      claim: "由公安機關處罰",
      quote: "由法院依法處罰。",
      name: "公安机关",
    },
    {
      why: "another body of the same kind",
      claim: "經警察機關核准",
      quote: "經海岸巡防機關核准。",
      name: "警察机关",
    },
    { why: "a place", claim: "在香港應履行義務", quote: "應履行義務。", name: "香港" },
  ])("finds $why that the quotes do not name", ({ claim, quote, name }) => {
    expect(detailsOf(claim, quote)).toEqual([`"${name}" is not in the quotes`]);
  });

  it.each([
    {
      why: "an abbreviation",
      claim: "由藥監部門公布",
      quote: "由國務院藥品監督管理部門公布。",
    },
    { why: "a word that only points", claim: "報主管機關核准", quote: "報內政部核准。" },
    { why: "a statute's name", claim: "不受銀行法限制", quote: "不受該法限制。" },
    { why: "the other name of a country", claim: "中國律師法", quote: "中华人民共和国律师法" },
    { why: "a part of a word", claim: "全部內容", quote: "所有內容。" },
  ])("lets pass $why", ({ claim, quote }) => {
    expect(detailsOf(claim, quote)).toEqual([]);
  });

  it("knows the names of the document and of its place", () => {
    const context = "財政部\n香港特別行政區";
    expect(detailsOf("財政部要求香港銀行備份", "銀行應備份。", context)).toEqual([]);
  });
});
