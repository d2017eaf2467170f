import { describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import type { AnswerEntry, AnswerRecorder } from "../../src/ports/answer-recorder.ts";
import type { AskContext, Question } from "../../src/ports/assistant.ts";
import { recordAnswers } from "../../src/records/record-answers.ts";
import { openSmallAssistant } from "../support/small-assistant.ts";

const QUESTION: Question = {
  question: "使用人工智能的風險有哪些？",
  history: [],
  script: "auto",
  filter: {},
};
const CONTEXT: AskContext = { channel: "http", requestId: "r1", keyId: "k1" };

/** Everything that happens, in order; records fail where `failure` says so. */
async function openRecorded(failure?: (entry: AnswerEntry) => Error | undefined) {
  const events: string[] = [];
  const entries: AnswerEntry[] = [];
  const recorder: AnswerRecorder = {
    async record(entry) {
      await Promise.resolve();
      const error = failure?.(entry);
      if (error !== undefined) throw error;
      events.push(`recorded ${entry.kind}`);
      entries.push(entry);
    },
  };
  const assistant = recordAnswers(await openSmallAssistant(), {
    recorder,
    newId: () => "x1",
    collections: null,
  });
  return { assistant, events, entries };
}

describe("recordAnswers", () => {
  it("records an answer with its trace before it leaves, and who asked", async () => {
    const { assistant, entries } = await openRecorded();
    const answer = await assistant.answer(QUESTION, { context: CONTEXT });
    expect(entries).toMatchObject([
      {
        kind: "answer",
        exchange: { id: "x1", context: CONTEXT, question: QUESTION },
        traced: { answer, trace: { cells: [{ drafts: [{ end: { kind: "complete" } }] }] } },
      },
    ]);
  });

  it("records a refusal like any other answer", async () => {
    const { assistant, entries } = await openRecorded();
    await assistant.answer({ ...QUESTION, question: "今天天氣如何？" });
    expect(entries).toMatchObject([
      { kind: "answer", exchange: { context: null }, traced: { answer: { status: "refused" } } },
    ]);
  });

  it("records every claim before it is streamed", async () => {
    const { assistant, events } = await openRecorded();
    await assistant.answer(QUESTION, {
      listener: ({ kind }) => {
        events.push(`told ${kind}`);
        return Promise.resolve();
      },
    });
    expect(events.slice(0, 3)).toEqual(["told passages", "recorded claim", "told claim"]);
    expect(events.at(-1)).toBe("recorded answer");
    expect(events.filter((event) => event === "recorded claim").length).toBe(
      events.filter((event) => event === "told claim").length,
    );
  });

  it("lets nothing leave that cannot be recorded", async () => {
    const full = new AppError("RECORD_UNAVAILABLE", "The disk is full.");
    const { assistant, events } = await openRecorded(() => full);
    await expect(assistant.answer(QUESTION)).rejects.toBe(full);
    const listener = ({ kind }: { readonly kind: string }) => {
      events.push(`told ${kind}`);
      return Promise.resolve();
    };
    await expect(assistant.answer(QUESTION, { listener })).rejects.toBe(full);
    expect(events).toEqual(["told passages"]);
  });

  it("records that a question ended early where claims had been streamed", async () => {
    const { assistant, entries } = await openRecorded();
    const leaving = new AppError("CANCELLED", "The client left.");
    let claims = 0;
    const answering = assistant.answer(QUESTION, {
      listener: ({ kind }) =>
        kind === "claim" && ++claims === 2 ? Promise.reject(leaving) : Promise.resolve(),
    });
    await expect(answering).rejects.toBe(leaving);
    expect(entries.map(({ kind }) => kind)).toEqual(["claim", "claim", "abandoned"]);
    expect(entries.at(-1)).toMatchObject({ claimCount: 2, reason: "CANCELLED" });
  });

  it("records nothing of a question that ended before anything left", async () => {
    const { assistant, events } = await openRecorded();
    const signal = AbortSignal.abort();
    await expect(assistant.answer(QUESTION, { signal })).rejects.toMatchObject({
      code: "CANCELLED",
    });
    expect(events).toEqual([]);
  });
});
