import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import { createDeferred } from "../../support/deferred.ts";
import {
  answerTo,
  createEmptyAssistant,
  createInMemoryAssistant,
} from "../../support/in-memory-assistant.ts";
import { runApp, type RunningApp } from "../../support/running-app.ts";

const NDJSON = { "Content-Type": "application/x-ndjson" };

describe("POST /v1/answers", () => {
  it("answers a question a line in their order, and tells of a bad line by its number", async () => {
    const app = await runApp();
    const response = await send(
      app,
      '{"question":"備份？"}\n\n{"question":\n{"question":""}\r\n{"question":"天氣？","script":"hans"}',
    );
    expect(response.headers.get("Content-Type")).toBe("application/x-ndjson");
    expect(linesOf(await response.text())).toMatchObject([
      { line: 1, answer: answerTo({ ...ASKED, question: "備份？" }) },
      { line: 3, problem: { code: "REQUEST_MALFORMED", requestId: "r1" } },
      { line: 4, problem: { code: "REQUEST_INVALID", errors: [{ path: "question" }] } },
      { line: 5, answer: { status: "refused", script: "hans" } },
    ]);
  });

  it.each([
    { why: "a bare text", line: '"備份？"', code: "REQUEST_INVALID" },
    { why: "a list", line: '[{"question":"備份？"}]', code: "REQUEST_INVALID" },
    { why: "a number", line: "1", code: "REQUEST_INVALID" },
    { why: "nothing", line: "null", code: "REQUEST_INVALID" },
    { why: "a text without quotes", line: "備份？", code: "REQUEST_MALFORMED" },
    { why: "two questions", line: '{"question":"備份？"} {"question":"備份？"}' },
    { why: "half a question", line: '{"question":"備' },
  ])("says what a line has to be that is $why, and answers the next", async (odd) => {
    const response = await send(await runApp(), `${odd.line}\n{"question":"備份？"}`);
    expect(linesOf(await response.text())).toMatchObject([
      {
        line: 1,
        problem: {
          code: odd.code ?? "REQUEST_MALFORMED",
          detail: expect.stringMatching(/the line.*an object as in \{"question": /i) as string,
        },
      },
      { line: 2, answer: { status: "answered" } },
    ]);
  });

  it.each([
    { why: "a field that streams", line: '{"question":"備份？","stream":true}', path: "stream" },
    { why: "an unknown field", line: '{"question":"備份？","top":1}', path: "top" },
  ])("names the field of $why", async ({ line, path }) => {
    const [result] = linesOf(await (await send(await runApp(), line)).text());
    expect(result).toMatchObject({ problem: { code: "REQUEST_INVALID", errors: [{ path }] } });
  });

  it("has at most four of its questions in hand", async () => {
    let running = 0;
    let mostRunning = 0;
    const app = await runApp({
      limits: { maxRunning: 100 },
      assistant: createInMemoryAssistant({
        answer: async (question) => {
          mostRunning = Math.max(mostRunning, ++running);
          await new Promise((resolve) => setImmediate(resolve));
          running--;
          return answerTo(question);
        },
      }),
    });
    const body = await (await send(app, '{"question":"備份？"}\n'.repeat(50))).text();
    expect([linesOf(body).length, mostRunning]).toEqual([50, 4]);
  });

  it("sends each answer as soon as those before it are there", async () => {
    const release = createDeferred();
    const app = await runApp({
      assistant: createInMemoryAssistant({
        answer: async (question) => {
          if (question.question === "慢？") await release.promise;
          return answerTo(question);
        },
      }),
    });
    const response = await send(app, '{"question":"備份？"}\n{"question":"慢？"}\n');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = await reader?.read();
    expect(linesOf(first?.value ?? "")).toMatchObject([{ line: 1 }]);
    release.resolve(undefined);
    expect(linesOf((await reader?.read())?.value ?? "")).toMatchObject([{ line: 2 }]);
  });

  it("goes on after a failure of its own, which its log knows of and the client need not", async () => {
    const app = await runApp({
      assistant: createInMemoryAssistant({
        answer: (question) =>
          question.question === "壞？"
            ? Promise.reject(new Error("機密"))
            : Promise.resolve(answerTo(question)),
      }),
    });
    const response = await send(app, '{"question":"壞？"}\n{"question":"備份？"}');
    const body = await response.text();
    expect(linesOf(body)).toMatchObject([
      { line: 1, problem: { code: "INTERNAL_ERROR" } },
      { line: 2, answer: { status: "answered" } },
    ]);
    expect(body).not.toContain("機密");
    expect(app.log.lines.filter(({ level }) => level === "error")).toHaveLength(1);
  });

  it("asks nothing more once the client has left", async () => {
    const left = createDeferred();
    let asked = 0;
    const app = await runApp({
      assistant: createInMemoryAssistant({
        answer: (_question, { signal } = {}) => {
          asked++;
          return new Promise((_resolve, reject) => {
            signal?.addEventListener("abort", () => {
              reject(new AppError("CANCELLED", "The client left."));
              left.resolve(undefined);
            });
          });
        },
      }),
    });
    const client = new AbortController();
    const sending = send(app, '{"question":"備份？"}\n'.repeat(20), client.signal);
    await expect.poll(() => asked).toBe(4);
    client.abort();
    await expect(sending).rejects.toThrow();
    await left.promise;
    await app.stop();
    expect(asked).toBe(4);
  });

  it.each([
    { why: "JSON", body: "{}", headers: { "Content-Type": "application/json" }, status: 415 },
    { why: "no UTF-8", body: new Uint8Array([0xe5]), status: 400 },
    { why: "too many lines", body: "{}\n".repeat(1001), status: 413 },
    { why: "too many bytes", body: " ".repeat(17 * 64 * 1024), status: 413 },
  ])("refuses $why whole", async ({ body, headers = NDJSON, status }) => {
    const app = await runApp();
    const response = await app.post("/v1/answers", null, { body, headers });
    expect(response.status).toBe(status);
  });

  it("answers nothing to nothing, and 503 before there is an index", async () => {
    const nothing = await send(await runApp(), "");
    const missing = await send(await runApp({ assistant: createEmptyAssistant() }), "{}");
    expect([nothing.status, await nothing.text(), missing.status]).toEqual([200, "", 503]);
  });
});

const ASKED = { question: "", history: [], script: "auto", filter: {} } as const;

function send(app: RunningApp, body: string, signal?: AbortSignal): Promise<Response> {
  return app.post("/v1/answers", null, { body, headers: NDJSON, signal: signal ?? null });
}

function linesOf(body: string): unknown[] {
  return body
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}
