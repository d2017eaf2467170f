import { describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import type { Question } from "../../src/ports/assistant.ts";
import { createDeferred } from "../support/deferred.ts";
import {
  answerTo,
  createEmptyAssistant,
  createInMemoryAssistant,
} from "../support/in-memory-assistant.ts";
import { runApp } from "../support/running-app.ts";

const ASKED: Question = { question: "備份？", history: [], script: "auto", filter: {} };

describe("POST /v1/answer with stream: true", () => {
  it("sends status, passages, each claim with its citations, the answer, and done", async () => {
    const app = await runApp();
    const response = await app.post("/v1/answer", { question: ASKED.question, stream: true });
    expect(response.headers.get("Content-Type")).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toBe("no-store, no-transform");
    const answer = answerTo(ASKED);
    expect(eventsOf(await response.text())).toEqual([
      { event: "status", data: { stage: "answering" } },
      { event: "passages", data: { passages: answer.citations } },
      { event: "claim", data: { claim: answer.claims[0], citations: [answer.citations[0]] } },
      { event: "claim", data: { claim: answer.claims[1], citations: [answer.citations[1]] } },
      { event: "answer", data: answer },
      { event: "done", data: {} },
    ]);
  });

  it("sends the nearest passages and no claim on a refusal", async () => {
    const app = await runApp();
    const response = await app.post("/v1/answer", { question: "天氣？", stream: true });
    const answer = answerTo({ ...ASKED, question: "天氣？" });
    expect(eventsOf(await response.text())).toEqual([
      { event: "status", data: { stage: "answering" } },
      { event: "passages", data: { passages: answer.refusal?.nearest } },
      { event: "answer", data: answer },
      { event: "done", data: {} },
    ]);
  });

  it("sends the status before the assistant has answered", async () => {
    const answered = createDeferred();
    const app = await runApp({
      assistant: createInMemoryAssistant({
        answer: async (question) => {
          await answered.promise;
          return answerTo(question);
        },
      }),
    });
    const response = await app.post("/v1/answer", { question: "備份？", stream: true });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = await reader?.read();
    expect(first?.value).toBe('event: status\ndata: {"stage":"answering"}\n\n');
    answered.resolve(undefined);
    await reader?.cancel();
  });

  it("ends with the problem and done when the assistant fails on the way", async () => {
    const app = await runApp({
      assistant: createInMemoryAssistant({
        answer: () => Promise.reject(new AppError("INDEX_CORRUPT", "/private/index is damaged.")),
      }),
    });
    const response = await app.post("/v1/answer", { question: "備份？", stream: true });
    expect(response.status).toBe(200);
    expect(eventsOf(await response.text())).toEqual([
      { event: "status", data: { stage: "answering" } },
      {
        event: "error",
        data: {
          type: "urn:yiju:problem:index-corrupt",
          title: "The index is damaged",
          status: 503,
          detail: "The server cannot answer at the moment; its log says why. Try again later.",
          code: "INDEX_CORRUPT",
          requestId: "r1",
        },
      },
      { event: "done", data: {} },
    ]);
    expect(app.log.lines.filter(({ level }) => level === "error")).toEqual([
      {
        level: "error",
        message: "request failed",
        fields: { requestId: "r1", code: "INDEX_CORRUPT", reason: "/private/index is damaged." },
      },
    ]);
  });

  it.each([
    { why: "a wrong field", body: { question: "", stream: true }, status: 422 },
    { why: "a missing index", body: { question: "備份？", stream: true }, status: 503 },
  ])("answers $why as a plain problem", async ({ body, status }) => {
    const app = await runApp({ assistant: createEmptyAssistant() });
    const response = await app.post("/v1/answer", body);
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
  });

  it("stops the work when its client leaves", async () => {
    const aborted = createDeferred();
    const app = await runApp({
      assistant: createInMemoryAssistant({
        answer: (_question, signal) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener("abort", () => {
              aborted.resolve(undefined);
              reject(new AppError("CANCELLED", "The client left."));
            });
          }),
      }),
    });
    const response = await app.post("/v1/answer", { question: "備份？", stream: true });
    await response.body?.cancel();
    await aborted.promise;
    await app.stop();
    expect(app.log.lines.map(({ level }) => level)).toEqual(["info"]);
  });
});

function eventsOf(stream: string) {
  return stream
    .split("\n\n")
    .filter((block) => block !== "")
    .map((block) => {
      const match = /^event: (\w+)\ndata: (.*)$/.exec(block);
      const data: unknown = JSON.parse(match?.[2] ?? "null");
      return { event: match?.[1], data };
    });
}
