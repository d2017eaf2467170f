import { describe, expect, it } from "vitest";
import { messagesIn } from "../../src/words/languages.ts";
import { langOf, langOfWritten } from "../../src/words/lang-of.ts";

describe("the language that words are marked with", () => {
  it.each([
    { script: "hans", language: "zh-Hant", lang: "zh-Hans" },
    { script: "hant", language: "en", lang: "zh-Hant" },
    { script: null, language: "zh-Hans", lang: "zh-Hans" },
    { script: null, language: "en", lang: "zh-Hant" },
  ] as const)("is $lang for an answer in $script, read in $language", (given) => {
    const answer = given.script === null ? null : { script: given.script };
    expect(langOf(answer, messagesIn(given.language))).toBe(given.lang);
  });

  it.each([
    { text: "What is model drift?", lang: "en" },
    { text: "什麼是 model drift？", lang: "zh-Hant" },
    { text: "2024？", lang: "zh-Hant" },
  ])("is $lang for the question $text", ({ text, lang }) => {
    expect(langOfWritten(text, "zh-Hant")).toBe(lang);
  });
});
