import { describe, expect, it } from "vitest";
import { isEnglish, renderInChinese } from "../../src/retrieval/english-question.ts";
import { createEnglishDictionary } from "../../src/text/term-groups.ts";

const english = createEnglishDictionary([
  { terms: ["雲端服務", "云服务"], english: ["cloud service"] },
  { terms: ["公布", "發出"], english: ["issue", "issued"] },
  { terms: ["簽發"], english: ["issued"] },
]);

describe("isEnglish", () => {
  it.each([
    ["when was it issued?", true],
    ["api 指引何时发布", false],
    ["2024 30%", false],
  ])("%s: %s", (folded, expected) => {
    expect(isEnglish(folded)).toBe(expected);
  });
});

describe("renderInChinese", () => {
  const render = (folded: string) => renderInChinese(folded, "date", english.match(folded));

  it("puts each phrase in its most usual Chinese words and ends with the interrogative", () => {
    expect(render("when was the cloud service rule issued?")).toBe("云端服务 rule 公布何时?");
  });

  it("keeps names, numbers and percentages", () => {
    expect(render("when did iif-ey report 38%")).toBe(" iif-ey  report  38% 何时?");
  });
});

describe("createEnglishDictionary", () => {
  it("gives renderings in the order of the groups, and knows no Chinese word", () => {
    expect(english.match("issued")[0]?.alternatives).toEqual(["公布", "发出", "签发"]);
    expect(english.match("公布")).toEqual([]);
  });
});
