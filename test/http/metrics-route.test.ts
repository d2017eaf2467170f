import { describe, expect, it } from "vitest";
import type { Principal } from "../../src/domain/principal.ts";
import { createEmptyAssistant } from "../support/in-memory-assistant.ts";
import { createOpenAccess } from "../support/open-access.ts";
import { createKeptMetrics } from "../support/kept-metrics.ts";
import { runApp } from "../support/running-app.ts";

interface AskedMetrics {
  readonly why: string;
  readonly keyId: string | null;
  readonly collections: readonly string[];
  readonly scopes: Principal["scopes"];
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
}

describe("GET /metrics", () => {
  it("tells a program of this machine about the index, whatever else happens", async () => {
    const metrics = createKeptMetrics();
    const app = await runApp({ metrics });
    const response = await app.get("/metrics");
    expect([response.status, response.headers.get("Content-Type")]).toEqual([
      200,
      "text/plain; charset=utf-8",
    ]);
    expect(metrics.events).toContainEqual({
      kind: "index",
      generation: "g1",
      documents: 1,
      passages: 2,
    });
  });

  it("works while there is no index", async () => {
    const app = await runApp({ assistant: createEmptyAssistant() });
    expect((await app.get("/metrics")).status).toBe(200);
  });

  it.each<AskedMetrics>([
    {
      why: "through a proxy",
      keyId: null,
      collections: [],
      headers: { Via: "1.1 nginx" },
      status: 401,
      scopes: ["answer"],
    },
    {
      why: "with a key for some collections",
      keyId: "key-1",
      collections: ["public"],
      headers: {},
      status: 403,
      scopes: ["answer"],
    },
    {
      why: "with an administrator's key for some collections",
      keyId: "key-1",
      collections: ["public"],
      headers: {},
      status: 403,
      scopes: ["admin"],
    },
    {
      why: "without a key on this machine",
      keyId: null,
      collections: [],
      headers: {},
      status: 200,
      scopes: ["answer"],
    },
  ])("answers $status to who asks $why", async ({ scopes, ...asked }) => {
    const { keyId, collections, headers, status } = asked;
    const access = createOpenAccess({ isLocal: false });
    const app = await runApp({ access, principal: { keyId, scopes, collections } });
    expect((await app.get("/metrics", { headers: { ...headers } })).status).toBe(status);
  });

  it("answers administrators wherever they ask from", async () => {
    const access = createOpenAccess({ isLocal: false });
    const principal = { keyId: "key-1", scopes: ["admin"], collections: null } as const;
    const app = await runApp({ access, principal });
    expect((await app.get("/metrics", { headers: { Via: "1.1 nginx" } })).status).toBe(200);
  });
});

describe("what is counted", () => {
  it("is every request by its route and every problem by its code, without words", async () => {
    const metrics = createKeptMetrics();
    const app = await runApp({ metrics });
    await app.post("/v1/search", { query: "備份" });
    await app.get("/v1/documents/機密");
    await app.get("/機密", { method: "PROPFIND" });
    expect(metrics.events).toEqual([
      { kind: "queue", inHand: 1 },
      { kind: "request", method: "POST", route: "/v1/search", status: 200, durationMs: 0 },
      { kind: "queue", inHand: 0 },
      { kind: "problem", code: "DOCUMENT_UNKNOWN" },
      { kind: "request", method: "GET", route: "/v1/documents/:id", status: 404, durationMs: 0 },
      { kind: "problem", code: "ROUTE_UNKNOWN" },
      { kind: "request", method: "other", route: null, status: 404, durationMs: 0 },
    ]);
  });
});
