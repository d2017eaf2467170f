import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sliceSpan } from "../../src/domain/span.ts";
import { splitSentences } from "../../src/text/sentences.ts";

const sentencesOf = (text: string): string[] =>
  splitSentences(text).map((sentence) => sliceSpan(text, sentence));

// Half of a pair: without the other half, the u flag reads it as a character of its own.
const LONE_SURROGATE = /\p{Surrogate}/u;

describe("splitSentences", () => {
  it.each([
    {
      text: "甲。乙！丙？丁",
      sentences: ["甲。", "乙！", "丙？", "丁"],
      why: "marks that end a sentence",
    },
    { text: "甲；乙。", sentences: ["甲；", "乙。"], why: "a semicolon" },
    { text: "真的嗎？！是。", sentences: ["真的嗎？！", "是。"], why: "marks in a row" },
    {
      text: "他說「走。跑。」後停。",
      sentences: ["他說「走。跑。」後停。"],
      why: "marks within quotes",
    },
    {
      text: "甲（見乙。",
      sentences: ["甲（見乙。"],
      why: "a bracket that is never closed, at the end",
    },
    {
      text: "甲（見乙。丙。",
      sentences: ["甲（見乙。", "丙。"],
      why: "a bracket that is never closed",
    },
    {
      text: "洗錢活動；以及",
      sentences: ["洗錢活動；以及"],
      why: "a connective that says nothing alone",
    },
    { text: "甲；以及乙。", sentences: ["甲；", "以及乙。"], why: "a connective with its clause" },
    { text: "  甲。 \n 乙  ", sentences: ["甲。", "乙"], why: "blanks and line breaks" },
    { text: "約 5.6 小時。", sentences: ["約 5.6 小時。"], why: "a decimal point" },
  ])("splits $text ($why)", ({ text, sentences }) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it("holds every word once, in order, and cuts no surrogate pair", () => {
    const unit = fc.constantFrom(...Array.from("甲𠮷。！？；（）「」\n 以及a."));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const sentences = sentencesOf(text);
        expect(sentences.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const sentence of sentences) expect(sentence.trim()).toBe(sentence);
        for (const sentence of sentences) expect(sentence).not.toMatch(LONE_SURROGATE);
      }),
    );
  });
});
