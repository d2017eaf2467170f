import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod/v4";
import { createOpenTelemetryTracer } from "../../src/adapters/opentelemetry-tracer.ts";

const attribute = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });
const exportSchema = z.object({
  resourceSpans: z.array(
    z.object({
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              name: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
              attributes: z.array(attribute),
              status: z.object({ code: z.int(), message: z.string().optional() }),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** A collector on this machine; `spans` has what it got. */
async function startCollector() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      bodies.push(body);
      response.setHeader("Content-Type", "application/json").end("{}");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  // SAFETY: a server that listens on TCP has such an address
  const { port } = server.address() as AddressInfo;
  const spans = () =>
    bodies
      .map((body) => exportSchema.parse(JSON.parse(body)))
      .flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans))
      .flatMap((scope) => scope.spans);
  return { url: `http://127.0.0.1:${port}/v1/traces`, spans };
}

describe("createOpenTelemetryTracer", () => {
  it("sends each span within that of whatever asked for it, also where two run at once", async () => {
    const { url, spans } = await startCollector();
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
    const { url, spans } = await startCollector();
    const tracer = createOpenTelemetryTracer({ url, version: "1.2.3" });
    const failed = tracer.within("answer", () => Promise.reject(new Error("機密")));
    await expect(failed).rejects.toThrow("機密");
    await tracer.close();
    expect(spans().map(({ status }) => status)).toEqual([{ code: 2 }]);
    expect(JSON.stringify(spans())).not.toContain("機密");
  });
});
