import { describe, expect, it } from "vitest";
import { advanceTurn, answerOf, isGrounded } from "../../src/chat/turn.ts";
import { answerWith, CITATION, refusalWith, turnWith } from "../support/sample-answer.ts";

const ASKING = turnWith(answerWith({ claims: [], citations: [] }), {
  outcome: { kind: "asking", stage: "" },
});
const CLAIM = { text: "應每日備份。", citations: [1], support: 1 };

describe("a turn while its answer comes in", () => {
  it("gathers claims, and each citation once", () => {
    const second = { ...CLAIM, citations: [1, 2] };
    const events = [
      { kind: "stage" as const, stage: "answering" },
      { kind: "passages" as const, count: 3 },
      { kind: "claim" as const, claim: CLAIM, citations: [CITATION] },
      { kind: "claim" as const, claim: second, citations: [CITATION, { ...CITATION, n: 2 }] },
    ];
    const turn = events.reduce(advanceTurn, ASKING);
    expect(turn.outcome).toEqual({ kind: "asking", stage: "answering" });
    expect(turn.claims).toEqual([CLAIM, second]);
    expect(turn.citations.map(({ n }) => n)).toEqual([1, 2]);
    expect(answerOf(turn)).toBeNull();
  });

  it("is what the whole answer says once that is there", () => {
    const answer = answerWith();
    const turn = advanceTurn({ ...ASKING, claims: [CLAIM, CLAIM] }, { kind: "answer", answer });
    expect([turn.claims, turn.citations, answerOf(turn)]).toEqual([
      answer.claims,
      answer.citations,
      answer,
    ]);
  });
});

describe("the mark of a checked answer", () => {
  it.each([
    { why: "every claim has its citations", answer: answerWith(), isMarked: true },
    { why: "nothing is claimed", answer: answerWith({ claims: [] }), isMarked: false },
    {
      why: "a claim cites nothing",
      answer: answerWith({ claims: [CLAIM, { ...CLAIM, citations: [] }] }),
      isMarked: false,
    },
    {
      why: "a citation is missing",
      answer: answerWith({ claims: [{ ...CLAIM, citations: [1, 2] }] }),
      isMarked: false,
    },
    { why: "it is a refusal", answer: refusalWith("weak-evidence"), isMarked: false },
  ])("is $isMarked where $why", ({ answer, isMarked }) => {
    expect(isGrounded(turnWith(answer))).toBe(isMarked);
  });

  it("is not there before the end", () => {
    const outcome = { kind: "asking", stage: "" } as const;
    expect(isGrounded(turnWith(answerWith(), { outcome }))).toBe(false);
  });
});
