import { describe, expect, it } from "vitest";
import { createOpenTelemetryTracer } from "../../src/adapters/opentelemetry-tracer.ts";
import { startTraceCollector } from "../support/trace-collector.ts";

const TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
const CALLER = "b7ad6b7169203331";

describe("createOpenTelemetryTracer", () => {
  it("sends each span within that of whatever asked for it, also where two run at once", async () => {
    const { url, spans } = await startTraceCollector();
    const tracer = createOpenTelemetryTracer({ url, version: "1.2.3" });
    const answer = (name: string) =>
      tracer.within(name, async (annotate) => {
        annotate({ "yiju.outcome": "answered" });
        return tracer.within(`${name}: search`, () => Promise.resolve(name));
      });
    expect(await Promise.all([answer("one"), answer("two")])).toEqual(["one", "two"]);
    await tracer.close();
    const sent = spans();
    for (const name of ["one", "two"]) {
      const parent = sent.find((span) => span.name === name);
      const child = sent.find((span) => span.name === `${name}: search`);
      expect(child?.parentSpanId).toBe(parent?.spanId);
      expect(parent?.attributes).toEqual([
        { key: "yiju.outcome", value: { stringValue: "answered" } },
      ]);
    }
    expect(sent).toHaveLength(4);
  });

  it("marks what failed, without the words of the failure", async () => {
    const { url, spans } = await startTraceCollector();
    const tracer = createOpenTelemetryTracer({ url, version: "1.2.3" });
    const failed = tracer.within("answer", () => Promise.reject(new Error("機密")));
    await expect(failed).rejects.toThrow("機密");
    await tracer.close();
    expect(spans().map(({ status }) => status)).toEqual([{ code: 2 }]);
    expect(JSON.stringify(spans())).not.toContain("機密");
  });

  it.each([
    {
      why: "goes on with the trace that a request names",
      traceparent: `00-${TRACE_ID}-${CALLER}-01`,
      expected: [{ traceId: TRACE_ID, parentSpanId: CALLER, kind: 2 }],
    },
    {
      why: "sends nothing of a trace whose caller does not record it",
      traceparent: `00-${TRACE_ID}-${CALLER}-00`,
      expected: [],
    },
    {
      why: "begins one of its own where the header is none",
      traceparent: "00-0000-1-01",
      expected: [{ parentSpanId: undefined, kind: 2 }],
    },
  ])("$why", async ({ traceparent, expected }) => {
    const { url, spans } = await startTraceCollector();
    const tracer = createOpenTelemetryTracer({ url, version: "1.2.3" });
    const incoming = { traceparent, tracestate: "" };
    // within another: a request never is part of what this program happens to do
    await tracer.within("other", () =>
      tracer.within("POST /v1/answer", () => Promise.resolve(), incoming),
    );
    await tracer.close();
    const sent = spans().filter(({ name }) => name !== "other");
    expect(sent.map(({ parentSpanId, ...span }) => ({ ...span, parentSpanId }))).toMatchObject(
      expected,
    );
  });
});
