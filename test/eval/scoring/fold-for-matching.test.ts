import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForMatching, holdsFolded } from "../../../eval/scoring/fold-for-matching.ts";

describe("foldForMatching", () => {
  it.each([
    {
      text: "２０２４ 年，「人工智能」",
      folded: "2024年人工智能",
      why: "width, blanks, brackets, comma",
    },
    { text: "風險為本", folded: "风险为本", why: "script" },
    {
      text: "InvestLM（GenA.I.）",
      folded: "investlmgenai",
      why: "case, and points between letters",
    },
    { text: "290 000 台；290,000 台", folded: "290000台290000台", why: "digit groups" },
    {
      text: "5.6 分、38 %",
      folded: "5.6分38%",
      why: "a decimal point and a percent sign change the number",
    },
    {
      text: "2024-10-28，2026 – 2030",
      folded: "2024-10-282026-2030",
      why: "dashes between digits agree",
    },
  ])("$why", ({ text, folded }) => {
    expect(foldForMatching(text)).toBe(folded);
  });

  it("leaves a folded text as it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("風风險1２3 .-–%+「」，A㎡勣𠮷")) }),
        (text) => {
          const folded = foldForMatching(text);
          expect(foldForMatching(folded)).toBe(folded);
        },
      ),
    );
  });
});

describe("holdsFolded", () => {
  it.each([
    { text: "使用率是38%最高", part: "38%", held: true, why: "the number itself" },
    { text: "使用率是138%最高", part: "38%", held: false, why: "the end of a longer number" },
    { text: "使用率是0.38%最高", part: "38%", held: false, why: "the decimals of another number" },
    { text: "共300亿", part: "30", held: false, why: "the beginning of a longer number" },
    { text: "共30.5亿", part: "30", held: false, why: "a number with decimals" },
    { text: "共300亿另30亿", part: "30", held: true, why: "a later place where it stands alone" },
    { text: "第3.项", part: "3", held: true, why: "a point that no digit follows" },
    { text: "什么都有", part: "", held: false, why: "nothing is not a fact" },
  ])("$why: $part in $text", ({ text, part, held }) => {
    expect(holdsFolded(text, part)).toBe(held);
  });
});
