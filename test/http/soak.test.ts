import { describe, expect, it, onTestFinished } from "vitest";
import { createPrometheusMetrics } from "../../src/adapters/prometheus-metrics.ts";
import { createApp } from "../../src/http/create-app.ts";
import { startHttpServer } from "../../src/http/http-server.ts";
import { heapGrowth } from "../support/heap-growth.ts";
import { appDependencies } from "../support/running-app.ts";
import { openSmallAssistant } from "../support/small-assistant.ts";

const JSON_TYPE = { "Content-Type": "application/json" };

/** In small what `npm run test:long` does with a whole server. */
describe("memory", () => {
  it("keeps nothing of requests of any kind, however they end", async () => {
    const kinds = requestsOf(await runQuietServer());
    const bytes = await heapGrowth(
      async () => {
        await Promise.all(kinds.map((send) => send()));
      },
      { timesPerRound: 4, rounds: 20 },
    );
    // a response that is not let go of takes some 10 kB; what remains here is code that is still compiled
    expect(bytes / kinds.length).toBeLessThan(2500);
  });

  it("keeps nothing of questions", async () => {
    const assistant = await openSmallAssistant();
    const bytes = await heapGrowth(
      async (time) => {
        const question = `第${time}期資助計劃的撥款額共多少？`;
        await assistant.answer({ question, history: [], script: "auto", filter: {} });
      },
      { timesPerRound: 3, rounds: 20 },
    );
    expect(bytes).toBeLessThan(4000);
  });
});

/** With real metrics, and a log that keeps no lines. */
async function runQuietServer(): Promise<string> {
  const ignore = () => undefined;
  const app = createApp({
    ...appDependencies({ limits: { maxRunning: 8, maxWaiting: 100 } }),
    metrics: createPrometheusMetrics({ version: "1", languageModel: "none" }),
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  const server = await startHttpServer(app, { host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.stop());
  return server.url;
}

type SendRequest = () => Promise<void>;

function requestsOf(url: string): readonly SendRequest[] {
  const send = async (path: string, init: RequestInit = {}): Promise<void> => {
    const response = await fetch(url + path, init);
    await response.text();
    if (response.status >= 500) throw new Error(`${path} answered ${response.status}`);
  };
  const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    send(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { ...JSON_TYPE, ...headers },
    });
  const batch = () =>
    send("/v1/answers", {
      method: "POST",
      body: '{"question":"備份？"}\n{"question":"天氣？"}\n1',
      headers: { "Content-Type": "application/x-ndjson" },
    });
  const leave = async (): Promise<void> => {
    const controller = new AbortController();
    const response = await fetch(`${url}/v1/answer`, {
      method: "POST",
      headers: JSON_TYPE,
      body: '{"question":"備份？","stream":true}',
      signal: controller.signal,
    });
    controller.abort();
    await response.text().catch(() => "");
  };
  const question = "備份？";
  const messages = [{ role: "user", content: question }];
  const call = { name: "answer_question", arguments: { question } };
  const claims = [{ text: "銀行應備份資料。", citations: [{ text: "銀行應備份資料。" }] }];
  return [
    () => post("/v1/answer", { question }),
    () => post("/v1/answer", { question, stream: true }),
    () => post("/v1/answer", { question: "" }),
    batch,
    () => post("/v1/search", { query: "備份" }),
    () => post("/v1/verify", { claims }),
    () => post("/v1/chat/completions", { messages }),
    () => post("/v1/chat/completions", { messages, stream: true }),
    () =>
      post(
        "/mcp",
        { jsonrpc: "2.0", id: 1, method: "tools/call", params: call },
        { Accept: "application/json, text/event-stream" },
      ),
    () => send("/v1/documents"),
    () => send("/v1/none"),
    () => send("/metrics"),
    leave,
  ];
}
