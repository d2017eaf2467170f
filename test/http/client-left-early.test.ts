import { describe, expect, it } from "vitest";
import { createKeyRing } from "../../src/access/key-ring.ts";
import type { Tracer } from "../../src/ports/tracer.ts";
import { createDeferred } from "../support/deferred.ts";
import { createKeptKeys } from "../support/kept-keys.ts";
import { createKeptMetrics } from "../support/kept-metrics.ts";
import { createOpenAccess, NO_LIMITS } from "../support/open-access.ts";
import { runApp, type RunningAppOptions } from "../support/running-app.ts";
import { sampleKey, SAMPLE_NOW } from "../support/sample-keys.ts";

interface Setting extends Pick<RunningAppOptions, "limits" | "tracer"> {
  readonly atOncePerKey?: number;
}

/** A server whose first caller has left before it was recognised, and how its key asks again. */
async function runLeft({ atOncePerKey, ...options }: Setting) {
  const { kept, key } = sampleKey();
  const opened = createKeptKeys(kept);
  const ring = createKeyRing({ store: opened.keys, now: () => SAMPLE_NOW });
  const [asked, recognised] = [createDeferred(), createDeferred()];
  const metrics = createKeptMetrics();
  const app = await runApp({
    ...options,
    metrics,
    access: createOpenAccess({
      opened,
      now: () => SAMPLE_NOW,
      rates: { ...NO_LIMITS, atOncePerKey: atOncePerKey ?? null },
      keys: {
        ...ring,
        async find(shown) {
          asked.resolve(undefined);
          await recognised.promise;
          return ring.find(shown);
        },
      },
    }),
  });
  const headers = { Authorization: `Bearer ${key}`, "Content-Type": "application/json" };
  const ask = (signal?: AbortSignal) =>
    app.post("/v1/answer", { question: "備份？" }, { headers, ...(signal && { signal }) });
  const leaving = new AbortController();
  const first = expect(ask(leaving.signal)).rejects.toThrow();
  await asked.promise;
  leaving.abort();
  await first;
  await expect.poll(() => metrics.events).toContainEqual(expect.objectContaining(LEFT));
  recognised.resolve(undefined);
  return ask;
}

const LEFT = { kind: "request", status: "client-left" } as const;

describe("a client that leaves before it is recognised", () => {
  it("takes no place of its key", async () => {
    const ask = await runLeft({ atOncePerKey: 1 });
    expect((await ask()).status).toBe(200);
  });

  it("takes no place in the queue", async () => {
    const ask = await runLeft({ limits: { maxRunning: 1, maxWaiting: 0 } });
    expect((await ask()).status).toBe(200);
  });

  it("begins no span that nobody would end", async () => {
    const spans = { begun: 0, ended: 0 };
    const within: Tracer["within"] = async (_name, work) => {
      spans.begun++;
      return work(() => undefined).finally(() => spans.ended++);
    };
    const ask = await runLeft({ tracer: { within } });
    await ask();
    await expect.poll(() => spans).toEqual({ begun: 1, ended: 1 });
  });
});
