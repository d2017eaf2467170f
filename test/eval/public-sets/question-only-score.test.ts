import { describe, expect, it } from "vitest";
import { createQuestionOnlyScore } from "../../../eval/public-sets/question-only-score.ts";

describe("createQuestionOnlyScore", () => {
  it("learns which words give away that a question has no answer, whatever the script", () => {
    const score = createQuestionOnlyScore([
      { question: "誰負責", answerable: true },
      { question: "罰款多少", answerable: false },
    ]);
    expect(score("谁负责")).toBeGreaterThan(0);
    expect(score("罚款多少")).toBeLessThan(0);
  });

  it("is the sum of log odds of the tokens, add-one smoothed", () => {
    const score = createQuestionOnlyScore([
      { question: "甲", answerable: true },
      { question: "甲", answerable: true },
      { question: "乙", answerable: false },
    ]);
    // vocabulary 2 and one for the unseen: (2 + 1) / (2 + 3) against (0 + 1) / (1 + 3)
    expect(score("甲")).toBeCloseTo(Math.log(3 / 5 / (1 / 4)), 12);
  });
});
