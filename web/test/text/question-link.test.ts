import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkedQuestion, questionLink } from "../../src/text/question-link.ts";
import { anyText } from "../support/any-text.ts";

const questions = anyText.filter((text) => text.trim() !== "");

describe("a link to a question", () => {
  it("holds the whole question in its fragment, which no server sees", () => {
    fc.assert(
      fc.property(questions, (question) => {
        const link = new URL(questionLink("https://host/yiju/", question));
        expect([link.pathname, link.search]).toEqual(["/yiju/", ""]);
        expect(linkedQuestion(link.hash)).toBe(question.trim());
      }),
    );
  });

  it.each(["", "#", "#q=", "#q=%20", "#q=%E7%", "#第1條"])("is none in %j", (fragment) => {
    expect(linkedQuestion(fragment)).toBeNull();
  });
});
