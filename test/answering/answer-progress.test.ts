import { describe, expect, it } from "vitest";
import type { AnswerProgress } from "../../src/ports/assistant.ts";
import { openSmallAssistant } from "../support/small-assistant.ts";

describe("the progress of an answer", () => {
  it("tells the passages, then each claim as the answer will have it", async () => {
    const assistant = await openSmallAssistant();
    const told: AnswerProgress[] = [];
    const question = "使用人工智能的風險有哪些？";
    const answer = await assistant.answer(
      { question, history: [], script: "auto", filter: {} },
      {
        listener: (progress) => {
          told.push(progress);
          return Promise.resolve();
        },
      },
    );
    const [passagesTold, ...claimsTold] = told;
    const found = await assistant.search({ query: question, limit: 10, filter: {} });
    expect(passagesTold).toMatchObject({
      kind: "passages",
      passages: found.map(({ quote, spans, locator }) => ({ quote, spans, locator })),
    });
    expect(claimsTold).toEqual(
      answer.claims.map((claim) => ({
        kind: "claim",
        jurisdiction: null,
        claim,
        citations: answer.citations.filter(({ n }) => claim.citations.includes(n)),
      })),
    );
    expect(claimsTold).toHaveLength(4);
  });

  it("goes on with its work only when the listener has taken what it was told", async () => {
    const assistant = await openSmallAssistant();
    const refusal = new Error("the listener left");
    const told: string[] = [];
    const answering = assistant.answer(
      { question: "使用人工智能的風險有哪些？", history: [], script: "auto", filter: {} },
      {
        listener: ({ kind }) => {
          told.push(kind);
          return kind === "claim" ? Promise.reject(refusal) : Promise.resolve();
        },
      },
    );
    await expect(answering).rejects.toBe(refusal);
    expect(told).toEqual(["passages", "claim"]);
  });
});
