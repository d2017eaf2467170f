import { describe, expect, it } from "vitest";
import { runApp } from "../support/running-app.ts";

describe("GET /v1/documents/:id/blocks", () => {
  it("sends the structure in spans of the document's text", async () => {
    const app = await runApp();
    const response = await app.get("/v1/documents/tw~rules/blocks");
    expect(response.headers.get("Cache-Control")).toBe("no-cache");
    const { blocks } = (await response.json()) as { blocks: { anchor: string; spans: object[] }[] };
    expect(blocks.map(({ anchor, spans }) => ({ anchor, spans }))).toEqual([
      { anchor: "第1條", spans: [{ start: 4, end: 12 }] },
      { anchor: "第2條", spans: [{ start: 17, end: 23 }] },
    ]);
  });

  it("answers 404 to an unknown document", async () => {
    const app = await runApp();
    expect((await app.get("/v1/documents/none/blocks")).status).toBe(404);
  });
});

describe("GET /v1/suggestions", () => {
  it("sends a list, and refuses a script that there is not", async () => {
    const app = await runApp();
    const response = await app.get("/v1/suggestions?script=hans");
    expect([response.status, await response.json()]).toEqual([200, { suggestions: [] }]);
    expect((await app.get("/v1/suggestions?script=latin")).status).toBe(422);
  });
});

describe("POST /v1/suggestions", () => {
  it("sends what the documents answer near a question that they do not", async () => {
    const app = await runApp();
    const nearest = [{ documentId: "tw~rules", spans: [{ start: 4, end: 12 }] }];
    const response = await app.post("/v1/suggestions", { script: "hans", nearest });
    expect([response.status, await response.json()]).toEqual([200, { suggestions: [] }]);
  });

  it.each([
    { why: "a passage without words", nearest: [{ documentId: "x", spans: [] }], status: 422 },
    {
      why: "an unknown document",
      nearest: [{ documentId: "x", spans: [{ start: 0, end: 1 }] }],
      status: 404,
    },
    {
      why: "an offset before the beginning",
      nearest: [{ documentId: "tw~rules", spans: [{ start: -1, end: 1 }] }],
      status: 422,
    },
    { why: "no passages", nearest: undefined, status: 422 },
  ])("refuses $why", async ({ nearest, status }) => {
    const app = await runApp();
    expect((await app.post("/v1/suggestions", { nearest })).status).toBe(status);
  });
});

describe("GET /", () => {
  it("tells programs how long a question may be", async () => {
    const app = await runApp({ limits: { maxQuestionChars: 77 } });
    expect(await (await app.get("/")).json()).toMatchObject({ limits: { maxQuestionChars: 77 } });
  });
});

describe("embedding", () => {
  const ORIGIN = "https://intranet.example";

  it("lets pages of the listed origins call the API, preflight included", async () => {
    const app = await runApp({ embedOrigins: [ORIGIN] });
    const preflight = await app.get("/v1/answer", {
      method: "OPTIONS",
      headers: {
        Origin: ORIGIN,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type,x-remote-user",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
    // a page may not say who asks
    expect(preflight.headers.get("Access-Control-Allow-Headers")).toBe(
      "authorization, content-type",
    );
    const answer = await app.post(
      "/v1/answer",
      { question: "備份？" },
      { headers: { Origin: ORIGIN, "Content-Type": "application/json" } },
    );
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
    expect(answer.headers.get("Access-Control-Allow-Credentials")).toBeNull();
  });

  it.each([
    {
      client: "OpenAI's client",
      wanted: "authorization,content-type,x-stainless-os,x-stainless-retry-count",
    },
    {
      client: "a client of the Model Context Protocol",
      wanted: "content-type,mcp-protocol-version,mcp-session-id,last-event-id",
    },
    { client: "a page that traces", wanted: "content-type,traceparent,tracestate" },
  ])("lets $client send what it sends", async ({ wanted }) => {
    const app = await runApp({ embedOrigins: [ORIGIN] });
    const headers = {
      Origin: ORIGIN,
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": wanted,
    };
    const preflight = await app.get("/v1/chat/completions", { method: "OPTIONS", headers });
    expect(preflight.headers.get("Access-Control-Allow-Headers")?.split(", ")).toEqual(
      wanted.split(","),
    );
  });

  it.each(["https://evil.example", "null", "https://intranet.example.evil"])(
    "refuses pages of %s, and gives them nothing to read",
    async (origin) => {
      const app = await runApp({ embedOrigins: [ORIGIN] });
      const response = await app.get("/v1/documents", { headers: { Origin: origin } });
      expect([response.status, await response.json()]).toMatchObject([
        403,
        { code: "ORIGIN_FORBIDDEN" },
      ]);
      expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
      expect(response.headers.get("Vary")).toContain("Origin");
    },
  );
});
