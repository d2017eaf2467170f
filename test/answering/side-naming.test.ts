import { describe, expect, it } from "vitest";
import { createSideTest } from "../../src/answering/side-naming.ts";
import { createTermDictionary } from "../../src/text/term-groups.ts";
import { createTermStatistics } from "../../src/text/term-statistics.ts";
import { candidateOf } from "../support/sentence-candidate.ts";

const sources = {
  dictionary: createTermDictionary([{ terms: ["存款"], english: ["deposit"] }]),
  english: createTermDictionary([]),
  statistics: createTermStatistics({
    passageCount: 9,
    questionCount: 9,
    passages: {},
    questions: {},
  }),
};

describe("createSideTest", () => {
  it.each([
    {
      name: "申请阶段",
      other: "审批阶段",
      text: "申請階段須交表。",
      speaks: true,
      why: "names it",
    },
    {
      name: "申请阶段",
      other: "审批阶段",
      text: "審批階段須覆核。",
      speaks: false,
      why: "shares a word",
    },
    { name: "deposit", other: "loan", text: "存款受保障。", speaks: true, why: "other language" },
    {
      name: "2019年的通告",
      other: "2024年",
      text: "2019 年發布通告。",
      speaks: true,
      why: "has its year",
    },
    {
      name: "2019年的通告",
      other: "2024年",
      text: "2021 年發布通告。",
      speaks: false,
      why: "another year",
    },
  ])("says of $text whether it speaks of $name: $speaks ($why)", (given) => {
    const test = createSideTest(given.name, given.other, sources);
    expect(test(candidateOf(given.text))).toBe(given.speaks);
  });

  it("reads the words that head a sentence", () => {
    const test = createSideTest("存款", "贷款", sources);
    expect(test(candidateOf("受保障。", { headingPath: ["存款"] }))).toBe(true);
    const dated = createSideTest("2019年的通告", "2024年的通告", sources);
    expect(dated(candidateOf("須提交通告。", { headingPath: ["2019年的通告"] }))).toBe(true);
    expect(dated(candidateOf("須提交通告。", { headingPath: ["2021年的通告"] }))).toBe(false);
  });

  it("takes 目的 for a word", () => {
    const test = createSideTest("目的", "手段", sources);
    expect(test(candidateOf("目的在於保障客戶。"))).toBe(true);
  });

  it("takes a footnote for what it explains, not for the sentence that it stands in", () => {
    const test = createSideTest("存款", "贷款", sources);
    const footnote = (stemText: string) =>
      candidateOf("受保障者。", { kind: "footnote", stemText });
    expect(test(footnote("銀行吸收存款"))).toBe(true);
    expect(test(footnote("存款以外,銀行也經營買賣外匯"))).toBe(false);
  });
});
