import { describe, expect, it } from "vitest";
import { isNamed, tellingWords } from "../../src/grounding/body-names.ts";

const FULL = "由药品监督管理部门批准";
const FAR = "药品监督之事甚多宜先说明其缘由再报主管部门";

describe("tellingWords", () => {
  it.each([
    {
      text: "药品监督管理部门",
      index: 6,
      telling: "管理",
      why: "two characters before the ending",
    },
    { text: "由商银行", index: 2, telling: "商", why: "without what stands before them" },
    { text: "向银行", index: 1, telling: "", why: "none where only another word stands there" },
  ])('reads "$telling" in $text: $why', ({ text, index, telling }) => {
    expect(tellingWords(text, index, /.*[由向]/su)).toBe(telling);
  });
});

describe("isNamed", () => {
  it.each([
    { telling: "药监", known: FULL, expected: true, why: "an abbreviation" },
    { telling: "监药", known: FULL, expected: false, why: "another order" },
    { telling: "药监", known: `主管部门${FULL}`, expected: true, why: "the second such ending" },
    { telling: "药监", known: FAR, expected: false, why: "further away than a name reaches" },
  ])("is $expected of $telling部门 in $known: $why", ({ telling, known, expected }) => {
    expect(isNamed(telling, "部门", known)).toBe(expected);
  });
});
