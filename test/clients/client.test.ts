import { describe, expect, it, onTestFinished } from "vitest";
import { createServer } from "node:http";
import { once } from "node:events";
import { createYijuClient, YijuError } from "../../clients/typescript/src/create-client.ts";
import { AppError } from "../../src/domain/errors.ts";
import { collect } from "../support/collect.ts";
import { createDeferred } from "../support/deferred.ts";
import {
  answerTo,
  createInMemoryAssistant,
  SAMPLE_DOCUMENT,
  SAMPLE_PASSAGES,
} from "../support/in-memory-assistant.ts";
import { runApp, type RunningAppOptions } from "../support/running-app.ts";

const ASKED = { question: "備份？", history: [], script: "auto", filter: {} } as const;

async function runClient(options?: RunningAppOptions) {
  const app = await runApp(options);
  return createYijuClient({ baseUrl: app.url, maxRetries: 0 });
}

describe("the TypeScript client", () => {
  it("asks, searches, verifies, reads and sends feedback", async () => {
    const yiju = await runClient();
    const { meta, text } = SAMPLE_DOCUMENT;
    expect(await yiju.answer({ question: "備份？" })).toEqual(answerTo(ASKED));
    expect(await yiju.search({ query: "備份", limit: 1 })).toMatchObject([{ locator: "第1條" }]);
    const claims = [{ text: "銀行應備份資料。", citations: [{ text: "銀行應備份資料。" }] }];
    expect(await yiju.verify({ claims })).toMatchObject([{ verdict: "grounded" }]);
    expect(await yiju.listDocuments()).toEqual([meta]);
    expect(await yiju.getDocument("tw~rules")).toEqual({ ...meta, text });
    const feedback = { answerId: "a1", generation: "g1", question: "備份？" };
    expect(await yiju.sendFeedback({ ...feedback, status: "answered", rating: "up" })).toBe("f1");
  });

  it("streams passages, claims and the answer", async () => {
    const yiju = await runClient();
    const events = await collect(yiju.streamAnswer({ question: "備份？" }));
    expect(events.map(({ event }) => event)).toEqual([
      "status",
      "passages",
      "claim",
      "claim",
      "answer",
    ]);
    expect(events[1]).toEqual({ event: "passages", data: { passages: SAMPLE_PASSAGES } });
    expect(events.at(-1)).toEqual({ event: "answer", data: answerTo(ASKED) });
  });

  it("gives a result for each question of a batch, in order", async () => {
    const yiju = await runClient();
    const results = await collect(yiju.answerBatch([{ question: "備份？" }, { question: "" }]));
    expect(results).toMatchObject([
      { line: 1, answer: { status: "answered" } },
      { line: 2, problem: { code: "REQUEST_INVALID" } },
    ]);
  });

  it("throws what the server tells, with its code and the wrong fields", async () => {
    const yiju = await runClient();
    const error: unknown = await yiju.answer({ question: "" }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(YijuError);
    expect(error).toMatchObject({
      status: 422,
      code: "REQUEST_INVALID",
      requestId: "r1",
      errors: [{ path: "question", message: "must not be empty" }],
    });
  });

  it("throws what fails while it streams", async () => {
    const answer = () => Promise.reject(new AppError("INDEX_CORRUPT", "It is damaged."));
    const yiju = await runClient({ assistant: createInMemoryAssistant({ answer }) });
    const events = collect(yiju.streamAnswer({ question: "備份？" }));
    await expect(events).rejects.toMatchObject({ code: "INDEX_CORRUPT", status: 503 });
  });

  it.each([
    { why: "a signal", leave: "abort" },
    { why: "a loop that is left", leave: "break" },
  ] as const)("stops the server's work by $why", async ({ leave }) => {
    const aborted = createDeferred();
    const yiju = await runClient({
      assistant: createInMemoryAssistant({
        answer: (_question, { signal } = {}) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener("abort", () => {
              aborted.resolve(undefined);
              reject(new AppError("CANCELLED", "The client left."));
            });
          }),
      }),
    });
    const controller = new AbortController();
    const { signal } = controller;
    const listening = (async () => {
      for await (const { event } of yiju.streamAnswer({ question: "備份？" }, { signal })) {
        expect(event).toBe("status");
        if (leave === "break") break;
        controller.abort(new Error("changed my mind"));
      }
    })();
    if (leave === "break") await listening;
    else await expect(listening).rejects.toThrow("changed my mind");
    await aborted.promise;
  });

  it("sends again what was turned away, after the time that the server names", async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.headers.authorization);
      response.setHeader("Retry-After", "0");
      response.statusCode = asked.length < 3 ? 503 : 200;
      response.end(asked.length < 3 ? "" : '{"documents":[]}');
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const baseUrl = `http://127.0.0.1:${port ?? 0}`;
    expect(await createYijuClient({ baseUrl, apiKey: "k" }).listDocuments()).toEqual([]);
    expect(asked).toEqual(["Bearer k", "Bearer k", "Bearer k"]);
    asked.length = 0;
    await expect(
      createYijuClient({ baseUrl, maxRetries: 1 }).listDocuments(),
    ).rejects.toMatchObject({ status: 503, code: "UNKNOWN" });
  });
});
