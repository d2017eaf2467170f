import { describe, expect, it } from "vitest";
import { sessionSchema } from "../../src/http/session-schema.ts";
import { createKeptKeys } from "../support/kept-keys.ts";
import { createOpenAccess } from "../support/open-access.ts";
import { runApp } from "../support/running-app.ts";
import { sampleKey, SAMPLE_NOW } from "../support/sample-keys.ts";

const JSON_TYPE = { "Content-Type": "application/json" };

/** An app with one key of every scope, and whoever is signed in with it. */
async function signIn({ isOpen = false } = {}) {
  const { key, kept } = sampleKey({ scopes: ["documents", "search", "admin"] });
  const opened = createKeptKeys(kept);
  const access = createOpenAccess({ isOpen, isLocal: isOpen, opened, now: () => SAMPLE_NOW });
  const app = await runApp({ access });
  const response = await app.post("/v1/session", { key });
  const [cookie = ""] = (response.headers.get("Set-Cookie") ?? "").split(";");
  const { csrfToken } = sessionSchema.parse(await response.clone().json());
  return { app, key, opened, response, cookie, csrfToken };
}

describe("/v1/session", () => {
  it("gives a browser a cookie that no script or other site gets, and the page a token", async () => {
    const { response } = await signIn();
    const { csrfToken, ...told } = sessionSchema.parse(await response.json());
    expect(csrfToken).toMatch(/^[\w-]{43}$/);
    expect([response.status, told]).toEqual([
      201,
      {
        scopes: ["documents", "search", "admin"],
        expiresAt: "2026-11-27T08:01:00.000Z",
      },
    ]);
    expect(response.headers.get("Set-Cookie")).toMatch(
      /^yiju_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(response.headers.get("Cache-Control")).toBe("no-store");
  });

  it("tells the session to whoever has its cookie, until they sign out", async () => {
    const { app, cookie, csrfToken } = await signIn();
    const headers = { Cookie: `a=b; ${cookie}` };
    expect(await (await app.get("/v1/session", { headers })).json()).toMatchObject({ csrfToken });
    const out = await app.get("/v1/session", { method: "DELETE", headers });
    expect([out.status, out.headers.get("Set-Cookie")]).toEqual([
      204,
      expect.stringMatching(/^yiju_session=; .*Expires=Thu, 01 Jan 1970/),
    ]);
    const after = await app.get("/v1/session", { headers });
    expect([after.status, await after.json()]).toMatchObject([401, { code: "KEY_REQUIRED" }]);
  });

  it("lets a session read without its token, and change only with it", async () => {
    const { app, cookie, csrfToken } = await signIn();
    const search = async (more: Readonly<Record<string, string>>) =>
      (
        await app.post(
          "/v1/search",
          { query: "備份" },
          { headers: { ...JSON_TYPE, Cookie: cookie, ...more } },
        )
      ).status;
    expect((await app.get("/v1/documents", { headers: { Cookie: cookie } })).status).toBe(200);
    expect([
      await search({}),
      await search({ "X-CSRF-Token": "x" }),
      await search({ "X-CSRF-Token": csrfToken }),
    ]).toEqual([403, 403, 200]);
  });

  it("lets the chat page of an open server ask, although the browser sends the cookie along", async () => {
    const { app, cookie } = await signIn({ isOpen: true });
    const headers = { ...JSON_TYPE, Cookie: cookie };
    expect((await app.post("/v1/search", { query: "備份" }, { headers })).status).toBe(200);
  });

  it("ends with its key", async () => {
    const { app, cookie, opened } = await signIn();
    await opened.keys.change(([first]) =>
      first === undefined ? [] : [{ ...first, revokedAt: SAMPLE_NOW.toISOString() }],
    );
    const headers = { Cookie: cookie };
    expect((await app.get("/v1/session", { headers })).status).toBe(401);
    expect((await app.get("/v1/documents", { headers })).status).toBe(401);
  });

  it("signs nobody in with a key that anybody can read", async () => {
    const { key, kept } = sampleKey({ kind: "publishable", origins: ["https://a.example"] });
    const app = await runApp({ access: createOpenAccess({ opened: createKeptKeys(kept) }) });
    const response = await app.post("/v1/session", { key });
    expect([response.status, await response.json()]).toMatchObject([401, { code: "KEY_INVALID" }]);
  });

  it("lets nobody try key after key", async () => {
    const app = await runApp();
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++)
      statuses.push((await app.post("/v1/session", { key: "no" })).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  });
});
