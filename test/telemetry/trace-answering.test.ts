import { describe, expect, it } from "vitest";
import { createOpenTelemetryTracer } from "../../src/adapters/opentelemetry-tracer.ts";
import { createFrontDesk } from "../../src/app/create-front-desk.ts";
import { createDocumentBrowser } from "../../src/browsing/create-document-browser.ts";
import { traceAnswers, traceParts } from "../../src/telemetry/trace-answering.ts";
import { createInMemoryAssistant } from "../support/in-memory-assistant.ts";
import { runApp, type RunningAppOptions } from "../support/running-app.ts";
import { openSmallParts } from "../support/small-assistant.ts";
import {
  startTraceCollector,
  type CollectedSpan,
  type TraceCollector,
} from "../support/trace-collector.ts";

const TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
const CALLER = "b7ad6b7169203331";
const QUESTION = "資助計劃的撥款額共多少？";

/** A server with real answering, all of whose parts are traced; `finish` sends what has not been sent. */
async function runTraced(options: RunningAppOptions = {}) {
  const collector = await startTraceCollector();
  const tracer = createOpenTelemetryTracer({ url: collector.url, version: "1.2.3" });
  const reader = {
    fingerprint: "r",
    read: (_question: string, texts: readonly string[]) => Promise.resolve(texts.map(() => 1)),
    close: () => Promise.resolve(),
  };
  const parts = traceParts({ ...(await openSmallParts()), reader }, tracer);
  const front = createFrontDesk(parts, null, (assistant) => traceAnswers(assistant, tracer));
  const app = await runApp({ front, tracer, limits: { maxQuestionChars: 100 }, ...options });
  return { app, collector, finish: () => tracer.close() };
}

/** Names of the spans, each under what it is within, in order of name. */
function treeOf(spans: readonly CollectedSpan[], parent: string | undefined): object {
  const children = spans.filter(({ parentSpanId }) => parentSpanId === parent);
  const names = [...new Set(children.map(({ name }) => name))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const [first] = children.filter((child) => child.name === name);
      return [name, treeOf(spans, first?.spanId ?? "")];
    }),
  );
}

function attributesOf(collector: TraceCollector, name: string): object {
  const span = collector.spans().find((each) => each.name === name);
  return Object.fromEntries((span?.attributes ?? []).map(({ key, value }) => [key, value]));
}

describe("a traced request", () => {
  it.each([{ stream: false }, { stream: true }])(
    "is one tree of spans within its caller's, down to each check of the guard (stream: $stream)",
    async ({ stream }) => {
      const { app, collector, finish } = await runTraced();
      const headers = {
        "Content-Type": "application/json",
        traceparent: `00-${TRACE_ID}-${CALLER}-01`,
      };
      const response = await app.post("/v1/answer", { question: QUESTION, stream }, { headers });
      expect(await response.text()).toContain('"status":"answered"');
      await finish();
      const spans = collector.spans();
      expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([TRACE_ID]));
      expect(treeOf(spans, CALLER)).toEqual({
        "POST /v1/answer": {
          answer: {
            "embed the question": {},
            "fetch passages": {},
            "guard a claim": {},
            "read closely": {},
            "search by meaning": {},
            "search by words": {},
          },
        },
      });
      expect(attributesOf(collector, "guard a claim")).toEqual({
        "yiju.verdict": { stringValue: "grounded" },
      });
      expect(attributesOf(collector, "POST /v1/answer")).toEqual({
        "http.request.method": { stringValue: "POST" },
        "http.route": { stringValue: "/v1/answer" },
        "http.response.status_code": { intValue: 200 },
        "yiju.request_id": { stringValue: "r1" },
      });
      expect(JSON.stringify(spans)).not.toContain("資助");
    },
  );

  it("keeps the requests of a batch's questions within its own", async () => {
    const { app, collector, finish } = await runTraced();
    const body = `${JSON.stringify({ question: QUESTION })}\n`.repeat(3);
    const headers = { "Content-Type": "application/x-ndjson" };
    await (await app.post("/v1/answers", null, { body, headers })).text();
    await finish();
    const [batch] = collector.spans().filter(({ name }) => name === "POST /v1/answers");
    const answers = collector.spans().filter(({ name }) => name === "answer");
    expect(answers.map(({ parentSpanId }) => parentSpanId)).toEqual(
      Array.from({ length: 3 }, () => batch?.spanId),
    );
  });

  it("is marked as failed where the server failed, and not where its client did", async () => {
    const assistant = createInMemoryAssistant({
      answer: () => Promise.reject(new Error("機密")),
    });
    const browser = createDocumentBrowser(assistant);
    const front = { deskFor: () => ({ assistant, browser }) };
    const { app, collector, finish } = await runTraced({ front });
    await app.post("/v1/answer", { question: QUESTION });
    await app.post("/v1/search", { query: "" });
    await finish();
    const statusOf = (name: string) =>
      collector.spans().find((span) => span.name === name)?.status.code;
    expect([statusOf("POST /v1/answer"), statusOf("POST /v1/search")]).toEqual([2, 0]);
    expect(JSON.stringify(collector.spans())).not.toContain("機密");
  });

  it("leaves out what only asks how the server does", async () => {
    const { app, collector, finish } = await runTraced();
    await app.get("/healthz");
    await app.get("/metrics");
    await finish();
    expect(collector.spans().map(({ name }) => name)).toEqual([]);
  });
});
