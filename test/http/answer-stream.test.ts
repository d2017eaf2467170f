import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import type { PublicCitation, PublicClaim } from "../../src/domain/public-answer.ts";
import type { Question } from "../../src/ports/assistant.ts";
import { createDeferred } from "../support/deferred.ts";
import {
  answerTo,
  createEmptyAssistant,
  createInMemoryAssistant,
  SAMPLE_PASSAGES,
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
      { event: "passages", data: { passages: SAMPLE_PASSAGES } },
      claimEvent(answer.claims[0], answer.citations[0]),
      claimEvent(answer.claims[1], answer.citations[1]),
      { event: "answer", data: answer },
      { event: "done", data: {} },
    ]);
  });

  it("sends the retrieved passages and no claim on a refusal", async () => {
    const app = await runApp();
    const response = await app.post("/v1/answer", { question: "天氣？", stream: true });
    const answer = answerTo({ ...ASKED, question: "天氣？" });
    expect(eventsOf(await response.text())).toEqual([
      { event: "status", data: { stage: "answering" } },
      { event: "passages", data: { passages: SAMPLE_PASSAGES } },
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

  it("sends passages and claims while the assistant still works", async () => {
    const finished = createDeferred();
    const app = await runApp({
      assistant: createInMemoryAssistant({
        answer: async (question, { listener } = {}) => {
          await listener?.({ kind: "passages", passages: SAMPLE_PASSAGES });
          const [claim] = answerTo(question).claims;
          if (claim !== undefined)
            await listener?.({ kind: "claim", jurisdiction: null, claim, citations: [] });
          await finished.promise;
          return answerTo(question);
        },
      }),
    });
    const response = await app.post("/v1/answer", { question: "備份？", stream: true });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let received = "";
    while (!received.includes("event: claim")) received += (await reader?.read())?.value ?? "";
    expect(eventsOf(received).map(({ event }) => event)).toEqual(["status", "passages", "claim"]);
    finished.resolve(undefined);
    await reader?.cancel();
  });

  it("shows with comments that it is alive while nothing is ready", async () => {
    const finished = createDeferred();
    const app = await runApp({
      eventStreamTimes: { heartbeatMs: 5 },
      assistant: createInMemoryAssistant({
        answer: async (question) => {
          await finished.promise;
          return answerTo(question);
        },
      }),
    });
    const response = await app.post("/v1/answer", { question: "備份？", stream: true });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let received = "";
    while (!received.endsWith("\n\n:\n\n:\n\n")) received += (await reader?.read())?.value ?? "";
    finished.resolve(undefined);
    await reader?.cancel();
  });

  it("waits with its work until the client has taken what was sent", async () => {
    const { app, told } = await runTalkingApp({ drainMs: 60_000 });
    const client = await askWithoutReading(app.port);
    await expect.poll(() => told.count, { timeout: 5000 }).toBeGreaterThan(0);
    const before = await settled(() => told.count);
    expect(before).toBeLessThan(TALK_EVENTS);
    client.resume();
    await expect.poll(() => told.count, { timeout: 5000 }).toBe(TALK_EVENTS);
    client.destroy();
  });

  it("cuts a client off that takes nothing for too long, and stops the work", async () => {
    const { app, told } = await runTalkingApp({ drainMs: 50 });
    await askWithoutReading(app.port);
    await expect.poll(() => told.failure, { timeout: 5000 }).toMatchObject({ code: "CANCELLED" });
    expect(told.count).toBeLessThan(TALK_EVENTS);
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
        answer: (_question, { signal } = {}) =>
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

function claimEvent(claim: PublicClaim | undefined, citation: PublicCitation | undefined) {
  return { event: "claim", data: { jurisdiction: null, claim, citations: [citation] } };
}

/** Far more than the buffers between a server and a client hold. */
const TALK_EVENTS = 400;
const LONG_TEXT = "備".repeat(20_000);

/** An assistant that has much to tell; `told` counts what was taken, and keeps what ended it. */
async function runTalkingApp(eventStreamTimes: { drainMs: number }) {
  const told: { count: number; failure: unknown } = { count: 0, failure: undefined };
  const app = await runApp({
    eventStreamTimes,
    assistant: createInMemoryAssistant({
      answer: async (question, { listener } = {}) => {
        try {
          const claim = { text: LONG_TEXT, citations: [1], support: 1 };
          for (; told.count < TALK_EVENTS; told.count++) {
            await listener?.({ kind: "claim", jurisdiction: null, claim, citations: [] });
          }
        } catch (failure) {
          told.failure = failure;
          throw failure;
        }
        return answerTo(question);
      },
    }),
  });
  return { app, told };
}

/** A client that sends its question and takes nothing of the answer until it is resumed. */
async function askWithoutReading(port: number): Promise<Socket> {
  const body = JSON.stringify({ question: "備份？", stream: true });
  const client = connect(port, "127.0.0.1");
  onTestFinished(() => {
    client.destroy();
  });
  await once(client, "connect");
  client.pause();
  client.write(
    `POST /v1/answer HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  return client;
}

/** The value once it has not changed for 100 ms. */
async function settled(read: () => number): Promise<number> {
  let last = -1;
  while (read() !== last) {
    last = read();
    await setTimeout(100);
  }
  return last;
}

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
