import { describe, expect, it } from "vitest";
import type { KeyWish } from "../../src/access/create-key.ts";
import type { Access } from "../../src/http/access.ts";
import { createKeptKeys } from "../support/kept-keys.ts";
import { createOpenAccess, NO_LIMITS, type AccessOptions } from "../support/open-access.ts";
import { sendRaw } from "../support/raw-request.ts";
import { runApp } from "../support/running-app.ts";
import { sampleKey, SAMPLE_NOW } from "../support/sample-keys.ts";

const ORIGIN = "https://intranet.example";

function bearer(key: string, more: Readonly<Record<string, string>> = {}) {
  return { headers: { Authorization: `Bearer ${key}`, ...more } };
}

/** Access with keys, among them one as wished. */
function withKey(wish: Partial<KeyWish> = {}, options: AccessOptions = {}) {
  const { key, kept } = sampleKey(wish);
  const opened = createKeptKeys(kept);
  const keyed = { isOpen: false, isLocal: false, opened, now: () => SAMPLE_NOW, ...options };
  return { key, kept, opened, access: createOpenAccess(keyed) };
}

describe("a server that asks for keys", () => {
  it("answers who shows one, and counts it", async () => {
    const { key, kept, opened, access } = withKey();
    const app = await runApp({ access });
    const response = await app.post(
      "/v1/search",
      { query: "備份" },
      {
        headers: { Authorization: `bearer ${key}`, "Content-Type": "application/json" },
      },
    );
    expect(response.status).toBe(200);
    await access.meter.save();
    expect((await opened.uses.read()).get(kept.id)).toMatchObject({ requests: 1 });
    expect(app.log.lines[0]?.fields).toMatchObject({ keyId: kept.id });
  });

  it.each([
    { headers: {}, code: "KEY_REQUIRED" },
    { headers: { Authorization: "Basic YTpi" }, code: "KEY_INVALID" },
    { headers: { Authorization: "Bearer" }, code: "KEY_INVALID" },
    { headers: { Authorization: "Bearer sk-other" }, code: "KEY_INVALID" },
    { headers: { Authorization: `Bearer yiju_sk_${"A".repeat(43)}` }, code: "KEY_INVALID" },
    { headers: { Cookie: "yiju_session=AAAA" }, code: "KEY_REQUIRED" },
  ])("refuses $headers with $code", async ({ headers, code }) => {
    const app = await runApp({ access: withKey().access });
    const response = await app.get("/v1/documents", { headers });
    expect([response.status, await response.json()]).toMatchObject([401, { code }]);
    expect(response.headers.get("WWW-Authenticate")).toBe('Bearer realm="yiju"');
  });

  it("refuses a key for what it is not good for", async () => {
    const { key, access } = withKey({ scopes: ["search"] });
    const app = await runApp({ access });
    const response = await app.get("/v1/documents", bearer(key));
    expect([response.status, await response.json()]).toMatchObject([
      403,
      { code: "SCOPE_MISSING" },
    ]);
  });

  it("leaves health and the routes' list open", async () => {
    const app = await runApp({ access: withKey().access });
    const statuses = ["/healthz", "/readyz", "/"].map(async (path) => (await app.get(path)).status);
    expect(await Promise.all(statuses)).toEqual([200, 200, 200]);
  });

  it("stops reading at the head of a request that it refuses", async () => {
    const app = await runApp({ access: withKey().access });
    const { status } = await sendRaw(
      app.port,
      "POST /v1/answer HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n",
      "Connection: close\r\nContent-Length: 1000\r\n\r\n",
    );
    expect(status).toBe(401);
  });
});

describe("a server that is open to this machine", () => {
  it("takes keys of other APIs for none, and checks its own", async () => {
    const app = await runApp({ access: createOpenAccess() });
    const statuses = ["sk-other", `yiju_sk_${"A".repeat(43)}`].map(
      async (key) => (await app.get("/v1/documents", bearer(key))).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 401]);
  });

  it.each([
    { host: "127.0.0.1", origin: "http://127.0.0.1", status: 200 },
    { host: "evil.example", origin: "http://evil.example", status: 403 },
    { host: "evil.example", origin: undefined, status: 403 },
    { host: "127.0.0.1", origin: "https://evil.example", status: 403 },
    { host: "127.0.0.1", origin: "null", status: 403 },
  ])("asked at /mcp as $host by a page of $origin, answers $status", async (asked) => {
    const access = createOpenAccess({ hosts: ["localhost", "127.0.0.1", "[::1]"] });
    const app = await runApp({ access });
    const body = '{"jsonrpc":"2.0","id":1,"method":"tools/list"}';
    const head =
      `POST /mcp HTTP/1.1\r\nHost: ${asked.host}\r\nConnection: close\r\n` +
      (asked.origin === undefined ? "" : `Origin: ${asked.origin}\r\n`) +
      "Content-Type: application/json\r\nAccept: application/json, text/event-stream\r\n" +
      `Content-Length: ${body.length}\r\n\r\n`;
    const { status, body: answer } = await sendRaw(app.port, head, body);
    expect([status, answer.includes("answer_question")]).toEqual([
      asked.status,
      asked.status === 200,
    ]);
  });

  it.each([
    { host: "localhost:3000", status: 200 },
    { host: "127.0.0.1", status: 200 },
    { host: "[::1]:3000", status: 200 },
    { host: "LOCALHOST", status: 200 },
    { host: "evil.example", status: 403 },
    { host: "localhost.evil.example:3000", status: 403 },
    { host: "", status: 403 },
  ])("asked as $host, answers $status", async ({ host, status }) => {
    const access = createOpenAccess({ hosts: ["localhost", "127.0.0.1", "[::1]"] });
    const app = await runApp({ access });
    const head = `GET /v1/documents HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
    expect((await sendRaw(app.port, head)).status).toBe(status);
  });

  it.each(["X-Forwarded-For", "Forwarded", "Via"])(
    "refuses what came through a proxy that it knows nothing of (%s)",
    async (name) => {
      const app = await runApp({ access: createOpenAccess() });
      const response = await app.get("/v1/documents", { headers: { [name]: "1.2.3.4" } });
      expect([response.status, await response.json()]).toMatchObject([
        403,
        { code: "PROXY_UNKNOWN" },
      ]);
    },
  );

  it("answers its own pages, and no others", async () => {
    const app = await runApp({ access: createOpenAccess() });
    const ask = async (origin: string) =>
      (await app.get("/v1/documents", { headers: { Origin: origin } })).status;
    expect([await ask(app.url), await ask("http://localhost:1"), await ask("null")]).toEqual([
      200, 403, 403,
    ]);
  });
});

describe("a publishable key", () => {
  const publishable = {
    kind: "publishable",
    origins: [ORIGIN],
    scopes: ["search", "documents"],
  } as const;

  it("is good in pages of its origins, which need not be listed elsewhere", async () => {
    const { key, access } = withKey(publishable);
    const app = await runApp({ access });
    const preflight = await app.get("/v1/documents", {
      method: "OPTIONS",
      headers: { Origin: ORIGIN, "Access-Control-Request-Method": "GET" },
    });
    const response = await app.get("/v1/documents", bearer(key, { Origin: ORIGIN }));
    expect([preflight.status, response.status]).toEqual([204, 200]);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
  });

  it.each([
    { why: "another site", headers: { Origin: "https://other.example" } },
    { why: "no page", headers: {} },
    {
      why: "a page of the server's own that is not among its origins",
      headers: { "Sec-Fetch-Site": "same-origin" },
    },
  ])("is not good from $why", async ({ headers }) => {
    const { key, access } = withKey(publishable);
    const app = await runApp({ access, embedOrigins: ["https://other.example"] });
    const response = await app.get("/v1/documents", bearer(key, { ...headers }));
    expect([response.status, await response.json()]).toMatchObject([
      403,
      { code: "ORIGIN_FORBIDDEN" },
    ]);
  });
});

describe("a trusted proxy", () => {
  const IDENTITY = { header: "X-Remote-User", collections: ["public"] };
  const ask = async (access: Access, headers: Readonly<Record<string, string>>) => {
    const app = await runApp({ access });
    const response = await app.get("/v1/documents", { headers });
    return { status: response.status, fields: app.log.lines[0]?.fields };
  };

  it("says who asks", async () => {
    const { access } = withKey({}, { trustedProxies: ["127.0.0.1"], identity: IDENTITY });
    const { status, fields } = await ask(access, { "X-Remote-User": "alice" });
    expect([status, fields]).toMatchObject([200, { keyId: "user:alice" }]);
  });

  it.each([
    { why: "from anybody else", trustedProxies: ["10.0.0.0/8"], identity: IDENTITY },
    { why: "where no header is configured", trustedProxies: ["127.0.0.1"], identity: null },
  ])("is not believed $why", async ({ trustedProxies, identity }) => {
    const { access } = withKey({}, { trustedProxies, identity });
    expect((await ask(access, { "X-Remote-User": "alice" })).status).toBe(401);
  });
});

describe("limits", () => {
  const often = async (count: number, ask: () => Promise<Response>) => {
    const responses: Response[] = [];
    for (let i = 0; i < count; i++) responses.push(await ask());
    return responses;
  };

  it("turn an address away that asks too often, before who asks is looked up", async () => {
    const access = createOpenAccess({ rates: { ...NO_LIMITS, perAddress: 2 } });
    const app = await runApp({ access });
    const responses = await often(3, () => app.get("/v1/documents"));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 429]);
    const [, , last] = responses;
    expect(await last?.json()).toMatchObject({ code: "RATE_LIMITED", status: 429 });
    expect(Number(last?.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(responses[0]?.headers.get("RateLimit")).toMatch(/^"address"; r=1; t=\d+$/);
    expect(responses[0]?.headers.get("RateLimit-Policy")).toContain('"address"; q=2; w=60');
  });

  it("count each key by itself, by its own limit where it has one", async () => {
    const own = sampleKey({ scopes: ["documents"], requestsPerMinute: 1 });
    const other = sampleKey({ scopes: ["documents"] });
    const opened = createKeptKeys(own.kept, other.kept);
    const rates = { ...NO_LIMITS, perKey: 2 };
    const access = createOpenAccess({
      isOpen: false,
      isLocal: false,
      opened,
      rates,
      now: () => SAMPLE_NOW,
    });
    const app = await runApp({ access });
    const statuses = async (key: string) =>
      (await often(3, () => app.get("/v1/documents", bearer(key)))).map(({ status }) => status);
    expect(await statuses(own.key)).toEqual([200, 429, 429]);
    expect(await statuses(other.key)).toEqual([200, 200, 429]);
  });

  it("end a key's day at its quota, and say when the next begins", async () => {
    const { key, access } = withKey({ scopes: ["documents"], requestsPerDay: 1 });
    const app = await runApp({ access, now: () => SAMPLE_NOW });
    const [first, second] = await often(2, () => app.get("/v1/documents", bearer(key)));
    expect([first?.status, second?.status]).toEqual([200, 429]);
    expect(await second?.json()).toMatchObject({ code: "QUOTA_EXCEEDED" });
    expect(second?.headers.get("Retry-After")).toBe(String(16 * 3600));
  });
});
