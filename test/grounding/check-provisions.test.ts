import { describe, expect, it } from "vitest";
import { checkProvisions } from "../../src/grounding/check-provisions.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";

const mannersOf = (claim: string, quote: string, context = "") =>
  checkProvisions(compareTexts(claim, [quote], context)).map(({ manner }) => manner);

describe("checkProvisions", () => {
  it.each([
    {
      why: "another provision's act",
      claim: "汽車駕駛人得吊扣違規汽車之牌照六個月",
      quote: "汽車駕駛人得吊扣其駕駛執照。汽車所有人得吊扣違規汽車之牌照六個月。",
      manner: "moved",
    },
  ])("finds $why", ({ claim, quote, manner }) => {
    expect(mannersOf(claim, quote)).toContain(manner);
  });

  it.each([
    {
      why: "one provision by itself",
      claim: "汽車所有人得吊扣違規汽車之牌照六個月",
      quote: "汽車駕駛人得吊扣其駕駛執照。汽車所有人得吊扣違規汽車之牌照六個月。",
    },
    {
      why: "both, each with its subject",
      claim: "汽車駕駛人得吊扣其駕駛執照，汽車所有人得吊扣違規汽車之牌照六個月",
      quote: "汽車駕駛人得吊扣其駕駛執照。汽車所有人得吊扣違規汽車之牌照六個月。",
    },
  ])("lets pass $why", ({ claim, quote }) => {
    expect(mannersOf(claim, quote)).toEqual([]);
  });
});
