import { describe, expect, it } from "vitest";
import {
  createEmptyAssistant,
  createInMemoryAssistant,
  SAMPLE_DOCUMENT,
} from "../support/in-memory-assistant.ts";
import { runApp } from "../support/running-app.ts";

describe("POST /v1/search", () => {
  it("sends the results with quote, spans, score and trace", async () => {
    const app = await runApp();
    const response = await app.post("/v1/search", { query: "備份", limit: 1 });
    const expected = await createInMemoryAssistant().search({ query: "", limit: 1, filter: {} });
    expect(await response.json()).toEqual({ results: expected });
    expect(response.headers.get("Cache-Control")).toBe("no-store");
  });
});

describe("GET /v1/documents", () => {
  it("lists what the manifest says of each document", async () => {
    const app = await runApp();
    const response = await app.get("/v1/documents");
    expect(await response.json()).toEqual({ documents: [SAMPLE_DOCUMENT.meta] });
  });

  it("adds the text that spans point into", async () => {
    const app = await runApp();
    const response = await app.get("/v1/documents/tw~rules");
    expect(await response.json()).toEqual({ ...SAMPLE_DOCUMENT.meta, text: SAMPLE_DOCUMENT.text });
  });

  it("answers 404 for an unknown document", async () => {
    const app = await runApp();
    const response = await app.get("/v1/documents/nope");
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: "DOCUMENT_UNKNOWN" });
  });

  it("lets clients ask whether their copy still holds", async () => {
    const app = await runApp();
    const first = await app.get("/v1/documents/tw~rules");
    const etag = first.headers.get("ETag") ?? "";
    // without it, fetch asks for a reload
    const conditional = { headers: { "If-None-Match": etag, "Cache-Control": "max-age=0" } };
    const again = await app.get("/v1/documents/tw~rules", conditional);
    const other = await app.get("/v1/documents", conditional);
    expect([first.headers.get("Cache-Control"), again.status, other.status]).toEqual([
      "no-cache",
      304,
      200,
    ]);
  });

  it("sends the head alone to HEAD", async () => {
    const app = await runApp();
    const whole = await app.get("/v1/documents");
    const head = await app.get("/v1/documents", { method: "HEAD" });
    expect([head.status, await head.text(), head.headers.get("Content-Length")]).toEqual([
      200,
      "",
      whole.headers.get("Content-Length"),
    ]);
  });
});

describe("health", () => {
  it("is ready once there is an index, and says which", async () => {
    const app = await runApp();
    const response = await app.get("/readyz");
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: "ready", generation: "g1", documents: 1, passages: 2 },
    ]);
  });

  it("lives but is not ready without an index, and says why", async () => {
    const app = await runApp({ assistant: createEmptyAssistant() });
    const [health, ready] = await Promise.all([app.get("/healthz"), app.get("/readyz")]);
    expect([health.status, await health.json()]).toEqual([200, { status: "ok" }]);
    expect([ready.status, await ready.json()]).toMatchObject([
      503,
      { code: "INDEX_MISSING", title: "No index is loaded" },
    ]);
  });
});

describe("GET /", () => {
  it("lists the routes", async () => {
    const app = await runApp();
    const response = await app.get("/");
    expect(await response.json()).toMatchObject({ name: "yiju" });
  });

  it("forbids browsers to load or frame anything, and does not say what it runs on", async () => {
    const { headers } = await (await runApp()).get("/");
    expect({
      policy: headers.get("Content-Security-Policy"),
      sniffing: headers.get("X-Content-Type-Options"),
      framing: headers.get("X-Frame-Options"),
      poweredBy: headers.get("X-Powered-By"),
    }).toEqual({
      policy: "default-src 'none';frame-ancestors 'none'",
      sniffing: "nosniff",
      framing: "DENY",
      poweredBy: null,
    });
  });
});

describe("the request log", () => {
  it("has one line a request, without path, query or body", async () => {
    const app = await runApp();
    await (await app.post("/v1/answer?q=機密", { question: "備份機密？" })).text();
    await (await app.get("/v1/documents/機密")).text();
    await (await app.get("/機密")).text();
    expect(app.log.lines).toEqual(
      [
        {
          requestId: "r1",
          keyId: null,
          method: "POST",
          route: "/v1/answer",
          status: 200,
          durationMs: 0,
        },
        {
          requestId: "r2",
          keyId: null,
          method: "GET",
          route: "/v1/documents/:id",
          status: 404,
          durationMs: 0,
        },
        { requestId: "r3", keyId: null, method: "GET", route: null, status: 404, durationMs: 0 },
      ].map((fields) => ({ level: "info", message: "request", fields })),
    );
  });
});
