import { describe, expect, it } from "vitest";
import { gzipSync } from "node:zlib";
import { PROBLEMS } from "../../src/http/problem.ts";
import { createEmptyAssistant, createInMemoryAssistant } from "../support/in-memory-assistant.ts";
import { runApp } from "../support/running-app.ts";

const JSON_TYPE = { "Content-Type": "application/json" };

describe("a request that cannot be served", () => {
  it("gets a whole problem document, with the id that its header carries", async () => {
    const app = await runApp();
    const response = await app.post("/v1/answer", { question: "", filter: { top: 1 } });
    expect(response.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
    expect(response.headers.get("X-Request-Id")).toBe("r1");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.json()).toEqual({
      type: "urn:yiju:problem:request-invalid",
      title: "The request has wrong fields",
      status: 422,
      detail:
        "The request has wrong fields: question must not be empty; filter.top is not a known field.",
      code: "REQUEST_INVALID",
      requestId: "r1",
      errors: [
        { path: "question", message: "must not be empty" },
        { path: "filter.top", message: "is not a known field" },
      ],
    });
  });

  const invalidUtf8 = Buffer.concat([
    Buffer.from('{"question":"'),
    Buffer.from([0xe5, 0x82]),
    Buffer.from('"}'),
  ]);

  it.each([
    { why: "broken JSON", body: '{"question":', status: 400, code: "REQUEST_MALFORMED" },
    { why: "no UTF-8", body: invalidUtf8, status: 400, code: "REQUEST_MALFORMED" },
    { why: "an empty body", body: "", status: 422, code: "REQUEST_INVALID" },
    { why: "a bare text", body: '"問題"', status: 422, code: "REQUEST_INVALID" },
    {
      why: "deep JSON",
      body: "[".repeat(20_000) + "]".repeat(20_000),
      status: 422,
      code: "REQUEST_INVALID",
    },
    {
      why: "a deep field",
      body: `{"question":"備份","history":${"[".repeat(20_000)}${"]".repeat(20_000)}}`,
      status: 422,
      code: "REQUEST_INVALID",
    },
    {
      why: "a body over the limit",
      body: JSON.stringify({ question: "長".repeat(100_000) }),
      status: 413,
      code: "REQUEST_TOO_LARGE",
    },
    {
      why: "a packed body that unpacks over the limit",
      body: gzipSync(Buffer.alloc(10_000_000, 0x20)),
      headers: { ...JSON_TYPE, "Content-Encoding": "gzip" },
      status: 413,
      code: "REQUEST_TOO_LARGE",
    },
    {
      why: "an unknown packing",
      body: "{}",
      headers: { ...JSON_TYPE, "Content-Encoding": "zstd" },
      status: 415,
      code: "MEDIA_TYPE_UNSUPPORTED",
    },
    {
      why: "a broken packing",
      body: "{}",
      headers: { ...JSON_TYPE, "Content-Encoding": "gzip" },
      status: 400,
      code: "REQUEST_MALFORMED",
    },
    {
      why: "another type",
      body: "{}",
      headers: { "Content-Type": "text/plain" },
      status: 415,
      code: "MEDIA_TYPE_UNSUPPORTED",
    },
    {
      why: "a type that only begins alike",
      body: "{}",
      headers: { "Content-Type": "application/jsonp" },
      status: 415,
      code: "MEDIA_TYPE_UNSUPPORTED",
    },
    {
      why: "another charset",
      body: "{}",
      headers: { "Content-Type": "application/json; charset=big5" },
      status: 415,
      code: "MEDIA_TYPE_UNSUPPORTED",
    },
    {
      why: "UTF-16",
      body: Buffer.from("{}", "utf16le"),
      headers: { "Content-Type": "application/json; charset=utf-16le" },
      status: 415,
      code: "MEDIA_TYPE_UNSUPPORTED",
    },
  ])("answers $status to $why", async ({ body, headers = JSON_TYPE, status, code }) => {
    const app = await runApp();
    const response = await app.post("/v1/answer", null, { body, headers });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, code, requestId: "r1" });
    expect(response.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
  });

  it("takes packed JSON in UTF-8 with a byte order mark", async () => {
    const app = await runApp();
    const body = gzipSync(Buffer.from('\ufeff{"question":"備份？"}'));
    const headers = {
      "Content-Type": "Application/JSON ; charset=UTF-8",
      "Content-Encoding": "gzip",
    };
    const response = await app.post("/v1/answer", null, { body, headers });
    expect(response.status).toBe(200);
  });

  it("does not repeat a body that is no JSON, neither to the client nor in the log", async () => {
    const app = await runApp();
    const response = await app.post("/v1/answer", null, { body: '{"question":"機密" x}' });
    expect(await response.json()).toMatchObject({
      detail: "The body is not valid JSON (at character 17).",
    });
    expect(JSON.stringify(app.log.lines)).not.toContain("機密");
  });

  it.each([
    { method: "GET", path: "/v1/answer", allow: "POST, OPTIONS" },
    { method: "HEAD", path: "/v1/answer", allow: "POST, OPTIONS" },
    { method: "DELETE", path: "/v1/documents/tw~rules", allow: "GET, HEAD, OPTIONS" },
    { method: "POST", path: "/v1/documents", allow: "GET, HEAD, OPTIONS" },
    { method: "POST", path: "/readyz", allow: "GET, HEAD, OPTIONS" },
  ])("answers 405 to $method $path and says what is allowed", async ({ method, path, allow }) => {
    const app = await runApp();
    const response = await app.get(path, { method });
    expect([response.status, response.headers.get("Allow")]).toEqual([405, allow]);
  });

  it.each(["/v1/answerz", "/v2/answer", "/favicon.ico", "/v1/documents/a/b"])(
    "answers 404 to the unknown route %s",
    async (path) => {
      const app = await runApp();
      const response = await app.get(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: "ROUTE_UNKNOWN" });
    },
  );

  it("answers 400 to a path that is no percent-encoding", async () => {
    const app = await runApp();
    const response = await app.get("/v1/documents/%E5%82");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: "REQUEST_MALFORMED",
      detail: "The path is not valid percent-encoding.",
    });
  });

  it.each(["/v1/answer", "/v1/search"])(
    "answers 503 to %s before there is an index, without naming folders",
    async (path) => {
      const app = await runApp({ assistant: createEmptyAssistant() });
      const body = path === "/v1/answer" ? { question: "備份？" } : { query: "備份" };
      const response = await app.post(path, body);
      const problem = await response.text();
      expect(response.status).toBe(503);
      expect(problem).toContain('"code":"INDEX_MISSING"');
      expect(problem).not.toContain("/private");
      expect(response.headers.get("Retry-After")).toBe("5");
    },
  );

  it("answers 500 to a bug, tells the client nothing of it and logs where it is, not what it says", async () => {
    const app = await runApp({
      assistant: createInMemoryAssistant({
        answer: () => Promise.reject(new Error("cannot read 機密\nat line 1")),
      }),
    });
    const response = await app.post("/v1/answer", { question: "備份？" });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      type: "urn:yiju:problem:internal-error",
      title: "Internal error",
      status: 500,
      detail: "Something went wrong that should not have. The server's log has the details.",
      code: "INTERNAL_ERROR",
      requestId: "r1",
    });
    const [failure, ...others] = app.log.lines.filter(({ level }) => level === "error");
    expect(others).toEqual([]);
    expect(failure?.fields).toMatchObject({
      requestId: "r1",
      code: "INTERNAL_ERROR",
      name: "Error",
    });
    expect(JSON.stringify(failure)).toContain("problems.test.ts");
    expect(JSON.stringify(failure)).not.toContain("機密");
  });

  it("answers 500 to a value that is no error", async () => {
    const app = await runApp({
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what is tested
      assistant: createInMemoryAssistant({ listDocuments: () => Promise.reject("text") }),
    });
    expect((await app.get("/v1/documents")).status).toBe(500);
  });
});

describe("the table of problems", () => {
  it("gives every code a status of 400 or above and a title of its own kind", () => {
    for (const [code, { status, title }] of Object.entries(PROBLEMS)) {
      expect(status, code).toBeGreaterThanOrEqual(400);
      expect(title, code).toMatch(/^[A-Z][\x20-\x7e]+[^.]$/);
    }
  });
});
