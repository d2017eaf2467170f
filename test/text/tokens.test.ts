import { describe, expect, it } from "vitest";
import { tokenise } from "../../src/text/tokens.ts";

describe("tokenise", () => {
  it.each([
    { text: "负责任", tokens: ["负", "负责", "责", "责任", "任"], why: "characters and pairs" },
    { text: "ai技术", tokens: ["ai", "技", "技术", "术"], why: "a word ends where Han begins" },
    { text: "约5.6小时", tokens: ["约", "5.6", "小", "小时", "时"], why: "a decimal is one token" },
    { text: "24x7、gpt-4", tokens: ["24x7", "gpt-4"], why: "letters, digits and hyphens" },
    { text: "是。否", tokens: ["是", "否"], why: "no pair reaches over punctuation" },
    { text: "𠮷林", tokens: ["𠮷", "𠮷林", "林"], why: "a surrogate pair is one character" },
    { text: "，。 ", tokens: [], why: "nothing to search for" },
  ])("splits $text ($why)", ({ text, tokens }) => {
    expect(tokenise(text).toSorted()).toEqual(tokens.toSorted());
  });
});
