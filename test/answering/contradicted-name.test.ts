import { describe, expect, it } from "vitest";
import { contradictingSentence } from "../../src/answering/contradicted-name.ts";
import { tokenise } from "../../src/text/tokens.ts";
import { foldText } from "../../src/text/normalise.ts";
import { candidateOf } from "../support/sentence-candidate.ts";

function questionOf(question: string) {
  const folded = foldText(question);
  const tokens = tokenise(folded).filter((token) => token.length > 1);
  const terms = [...new Set(tokens)].map((token) => ({ token, weight: 1, alternatives: [] }));
  return { folded, terms };
}

describe("contradictingSentence", () => {
  it.each([
    "AI是什麼？X公司的責任是什麼？",
    "C++公司的責任是什麼？",
    "使用*A公司的產品要報備嗎？",
    "A[B公司的責任",
  ])("reads the signs of a pattern as they are: %s", (question) => {
    expect(() =>
      contradictingSentence(questionOf(question), [candidateOf("本局鼓勵研發。")]),
    ).not.toThrow();
  });

  it("contradicts nothing where the question says next to nothing of the name", () => {
    const sentences = [candidateOf("英國由財政部代表。")];
    expect(contradictingSentence(questionOf("證監會的呢"), sentences)).toBeUndefined();
  });

  it.each([
    {
      question: "這套模型是由上海大學研發的嗎？",
      sentences: ["上海科技大學研發的這套模型。", "本局鼓勵研發。"],
      says: "上海科技大學研發的這套模型。",
      why: "another body did it",
    },
    {
      question: "為什麼第三屆論壇在新加坡舉辦？",
      sentences: ["第三屆論壇於日本舉辦。"],
      says: "第三屆論壇於日本舉辦。",
      why: "it was elsewhere",
    },
    {
      question: "這套模型是由證監會研發的嗎？",
      sentences: ["證券及期貨事務監察委員會研發這套模型，金管局協助。"],
      says: undefined,
      why: "the body is named by its long name",
    },
    {
      question: "這套模型是由證監會研發的嗎？",
      sentences: ["金管局研發這套模型。", "證監會研發這套模型。"],
      says: undefined,
      why: "another sentence says it of the asked one",
    },
    {
      question: "這套模型是由證監會研發的嗎？",
      sentences: ["金管局檢討風險。"],
      says: undefined,
      why: "the sentence is about something else",
    },
    {
      question: "這套模型是由證監會研發的嗎？",
      sentences: ["這套模型已經研發完成。"],
      says: undefined,
      why: "nobody else is named",
    },
    {
      question: "向證監會申報這套模型要多久？",
      sentences: ["向金管局申報這套模型需時三日。"],
      says: undefined,
      why: "what is reported to a body is no act of it",
    },
  ])("says $says to $question: $why", ({ question, sentences, says }) => {
    const found = contradictingSentence(
      questionOf(question),
      sentences.map((text) => candidateOf(text)),
    );
    expect(found?.text).toBe(says);
  });
});
