import { describe, expect, it } from "vitest";
import {
  absentPlace,
  conflictingQuantity,
  missingNames,
  missingQuantities,
} from "../../src/answering/question-conflicts.ts";
import { foldText } from "../../src/text/normalise.ts";

describe("conflictingQuantity", () => {
  it.each([
    { question: "2024年的使用率", sentence: "根據2023年的統計，使用率為38%。", conflict: 1 },
    { question: "2023年的使用率", sentence: "根據2023年的統計，使用率為38%。", conflict: 0 },
    { question: "為期五年的計劃", sentence: "推出為期三年的計劃。", conflict: 1 },
    { question: "113年的報告", sentence: "報告日期2024年6月。", conflict: 0 },
    { question: "使用率是多少", sentence: "使用率為38%。", conflict: 0 },
    { question: "五家銀行", sentence: "共有11個國家參加。", conflict: 0 },
  ])("between $question and $sentence: $conflict", ({ question, sentence, conflict }) => {
    expect(conflictingQuantity(foldText(question), foldText(sentence))).toBe(conflict);
  });
});

describe("missingQuantities", () => {
  it.each([
    { question: "2024年第12條", text: "2024年修正第12條", missing: 0, why: "both stand there" },
    { question: "2024年第12條", text: "113年修正第21條", missing: 0.5, why: "113年 is 2024" },
    { question: "第12條", text: "任何文字", missing: 1, why: "none stands there" },
    { question: "有哪些風險", text: "2024年", missing: 0, why: "none is asked for" },
  ])("counts $missing of $question missing: $why", ({ question, text, missing }) => {
    expect(missingQuantities(foldText(question), foldText(text))).toBe(missing);
  });
});

describe("absentPlace", () => {
  it.each([
    { question: "新加坡的使用率", text: "香港的使用率", jurisdiction: "HK", absent: "新加坡" },
    { question: "新加坡的使用率", text: "新加坡的使用率", jurisdiction: "HK", absent: undefined },
    { question: "香港的使用率", text: "使用率为三成", jurisdiction: "HK", absent: undefined },
    { question: "香港的使用率", text: "使用率为三成", jurisdiction: "TW", absent: "香港" },
    { question: "使用率", text: "香港的使用率", jurisdiction: null, absent: undefined },
    { question: "中国内地的专利", text: "专利来自内地", jurisdiction: "HK", absent: undefined },
    { question: "中国的专利", text: "专利来自外国", jurisdiction: "CN", absent: undefined },
    { question: "中国的专利", text: "专利来自外国", jurisdiction: "HK", absent: "中国" },
  ] as const)("of $question in $text ($jurisdiction): $absent", (row) => {
    expect(absentPlace(row.question, row.text, row.jurisdiction)).toBe(row.absent);
  });
});

describe("missingNames", () => {
  const terms = [{ token: "dora", weight: 0.9, alternatives: ["数位营运韧性法案"] }];

  it("counts places and Latin names that the text lacks", () => {
    expect(missingNames("新加坡的dora", terms, "欧盟的规定")).toBe(1);
    expect(missingNames("新加坡的dora", terms, "新加坡的规定")).toBe(0.5);
  });

  it("finds a name by what the glossary calls it", () => {
    expect(missingNames("dora", terms, "欧盟数位营运韧性法案")).toBe(0);
  });

  it("has nothing to say of a question without names", () => {
    expect(missingNames("有哪些风险", [], "任何文字")).toBe(0);
  });

  it("misses a quoted title of which the text lacks more than another wording would", () => {
    const words = ["运用", "作业", "规范"].map((token) => ({ token, weight: 1, alternatives: [] }));
    const asked = "「运用作业规范」何时订定";
    expect(missingNames(asked, words, "研议运用作业的规范")).toBe(0);
    expect(missingNames(asked, words, "研议自律规范")).toBe(1);
  });
});
