import { describe, expect, it } from "vitest";
import { parseAnswerEvent } from "../../src/wire/answer-events.ts";
import { answerWith, CITATION } from "../support/sample-answer.ts";

const parse = (event: string, data: unknown) =>
  parseAnswerEvent({ event, data: typeof data === "string" ? data : JSON.stringify(data) });

describe("an event of an answer", () => {
  it("means what its name says, without the fields that are not read", () => {
    const claim = { text: "應每日備份。", citations: [1], support: 0.9 };
    expect([
      parse("status", { stage: "answering" }),
      parse("passages", { passages: [{}, {}] }),
      parse("claim", { claim, citations: [{ ...CITATION, version: "later" }] }),
      parse("answer", { ...answerWith(), timings: { totalMs: 3 } }),
      parse("later", "{}"),
    ]).toEqual([
      { kind: "stage", stage: "answering" },
      { kind: "passages", count: 2 },
      { kind: "claim", claim, citations: [CITATION] },
      { kind: "answer", answer: answerWith() },
      undefined,
    ]);
  });

  it("is a failure where the server says so", () => {
    const problem = { code: "BUSY", detail: "Too many.", requestId: "r1" };
    expect(() => parse("error", problem)).toThrow(
      expect.objectContaining({ kind: "busy", message: "Too many.", requestId: "r1" }),
    );
  });

  it.each(["", "{", "null", '{"stage": 7}'])("is a failure where its data are %j", (data) => {
    expect(() => parse("status", data)).toThrow(expect.objectContaining({ kind: "broken" }));
  });
});
