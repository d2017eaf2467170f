import { describe, expect, it } from "vitest";
import { historyOf } from "../../src/chat/history.ts";
import { answerWith, turnWith } from "../support/sample-answer.ts";

describe("the history of a follow-up", () => {
  it("is the last six turns with an answer, oldest first", () => {
    const turns = Array.from({ length: 9 }, (_, at) =>
      turnWith(answerWith({ answer: `答${at}` }), {
        question: `問${at}`,
        ...(at === 8 && { outcome: { kind: "stopped" } }),
      }),
    );
    expect(historyOf(turns).map(({ role, content }) => `${role}:${content}`)).toEqual(
      [2, 3, 4, 5, 6, 7].flatMap((at) => [`user:問${at}`, `assistant:答${at}`]),
    );
  });

  it("has of a long answer its beginning, cut between characters", () => {
    const [, { content } = { content: "" }] = historyOf([
      turnWith(answerWith({ answer: "𠮷".repeat(601) })),
    ]);
    expect(content).toBe("𠮷".repeat(600));
  });
});
