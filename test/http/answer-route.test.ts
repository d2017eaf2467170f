import { describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import type { Question } from "../../src/ports/assistant.ts";
import { answerTo, createInMemoryAssistant } from "../support/in-memory-assistant.ts";
import { createDeferred } from "../support/deferred.ts";
import { runApp } from "../support/running-app.ts";

const ASKED: Question = { question: "要備份嗎？", history: [], script: "auto", filter: {} };

describe("POST /v1/answer", () => {
  it("sends the assistant's answer as it is, for this client only", async () => {
    const app = await runApp();
    const response = await app.post("/v1/answer", { question: "  要備份嗎？ " });
    expect({
      status: response.status,
      type: response.headers.get("Content-Type"),
      cache: response.headers.get("Cache-Control"),
      etag: response.headers.get("ETag"),
      requestId: response.headers.get("X-Request-Id"),
      body: await response.json(),
    }).toEqual({
      status: 200,
      type: "application/json; charset=utf-8",
      cache: "no-store",
      etag: null,
      requestId: "r1",
      body: answerTo(ASKED),
    });
  });

  it("sends a refusal as 200, because it is an answer", async () => {
    const app = await runApp();
    const response = await app.post("/v1/answer", { question: "天氣？" });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(answerTo({ ...ASKED, question: "天氣？" }));
  });

  it("hands every field of the request to the assistant", async () => {
    const asked: Question[] = [];
    const app = await runApp({
      assistant: createInMemoryAssistant({
        answer: (question) => {
          asked.push(question);
          return Promise.resolve(answerTo(question));
        },
      }),
    });
    const request = {
      question: "備份？",
      history: [{ role: "assistant", content: "" }],
      script: "hans",
      filter: {
        documentIds: ["a"],
        jurisdictions: ["HK", "INT"],
        statuses: ["in-force"],
        issuedFrom: "2024-02-29",
        issuedTo: "2024-02-29",
      },
    };
    await app.post("/v1/answer", { ...request, stream: false });
    await app.post("/v1/answer", { question: "備份？" });
    expect(asked).toEqual([
      request,
      { question: "備份？", history: [], script: "auto", filter: {} },
    ]);
  });

  it("counts a question's length in characters, not in UTF-16 units", async () => {
    const app = await runApp({ limits: { maxQuestionChars: 3 } });
    const fits = await app.post("/v1/answer", { question: "𠮷𠮷𠮷" });
    const tooLong = await app.post("/v1/answer", { question: "一二三四" });
    expect([fits.status, tooLong.status]).toEqual([200, 422]);
  });

  it("aborts the assistant's signal when the client hangs up, and logs that it left", async () => {
    const seen = createDeferred();
    const started = createDeferred();
    const app = await runApp({
      assistant: createInMemoryAssistant({
        answer: (_question, { signal } = {}) => {
          started.resolve(undefined);
          return new Promise((_resolve, reject) => {
            signal?.addEventListener("abort", () => {
              seen.resolve(undefined);
              reject(new AppError("CANCELLED", "The client left."));
            });
          });
        },
      }),
    });
    const client = new AbortController();
    const request = app.post("/v1/answer", { question: "備份？" }, { signal: client.signal });
    await started.promise;
    client.abort();
    await expect(request).rejects.toThrow();
    await seen.promise;
    expect(app.log.lines).toEqual([
      {
        level: "info",
        message: "request",
        fields: {
          requestId: "r1",
          keyId: null,
          method: "POST",
          route: "/v1/answer",
          status: "client-left",
          durationMs: 0,
        },
      },
    ]);
  });

  it("does not abort the signal of a request that was answered", async () => {
    const signals: AbortSignal[] = [];
    const app = await runApp({
      assistant: createInMemoryAssistant({
        answer: (question, { signal } = {}) => {
          if (signal !== undefined) signals.push(signal);
          return Promise.resolve(answerTo(question));
        },
      }),
    });
    await (await app.post("/v1/answer", { question: "備份？" })).text();
    await app.stop();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  });
});
