import { describe, expect, it } from "vitest";
import { readQuestion } from "../../src/answering/read-question.ts";
import { readQuestionTerms } from "../../src/retrieval/question-terms.ts";
import { createTermDictionary } from "../../src/text/term-groups.ts";
import { createTermStatistics } from "../../src/text/term-statistics.ts";

const none = createTermDictionary([]);
const statistics = createTermStatistics({
  passageCount: 9,
  questionCount: 9,
  passages: {},
  questions: {},
});
const retrieval = { questionVector: new Float32Array() };

function readOf(question: string, asked: "TW" | null) {
  const sources = { dictionary: none, english: none, statistics };
  return readQuestion(readQuestionTerms(question, sources), retrieval, asked);
}

describe("readQuestion", () => {
  it("is about the places that it names", () => {
    expect(readOf("香港的罰款", null).jurisdictions).toEqual(["HK"]);
  });

  it("is about the place of the cell that it is asked for, whatever else it names", () => {
    expect(readOf("內地的罰款", "TW").jurisdictions).toEqual(["TW"]);
  });
});
