import { describe, expect, it } from "vitest";
import { SCOPES, type Scope } from "../../src/domain/principal.ts";
import { runApp } from "../support/running-app.ts";

const ROUTES: readonly { readonly route: string; readonly scope: Scope }[] = [
  { route: "POST /v1/answer", scope: "answer" },
  { route: "POST /v1/verify", scope: "answer" },
  { route: "POST /v1/search", scope: "search" },
  { route: "POST /v1/feedback", scope: "feedback" },
  { route: "GET /v1/documents", scope: "documents" },
  { route: "GET /v1/documents/tw~rules", scope: "documents" },
  { route: "GET /v1/documents/tw~rules/blocks", scope: "documents" },
  { route: "GET /v1/suggestions", scope: "documents" },
];

async function ask(route: string, keyId: string | null, scopes: readonly Scope[]) {
  const app = await runApp({ principal: { keyId, scopes, collections: null } });
  const [method = "", path = ""] = route.split(" ");
  return method === "GET" ? app.get(path) : app.post(path, {});
}

describe("requireScope", () => {
  it.each(ROUTES)("keeps $route to callers with $scope", async ({ route, scope }) => {
    const others = SCOPES.filter((other) => other !== scope);
    const [allowed, refused] = await Promise.all([
      ask(route, "k", [scope]),
      ask(route, "k", others),
    ]);
    expect([401, 403]).not.toContain(allowed.status);
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { code: "SCOPE_MISSING", detail: `The key k lacks the scope "${scope}".` },
    ]);
  });

  it("asks those without a key for one", async () => {
    const response = await ask("GET /v1/documents", null, []);
    expect([response.status, response.headers.get("WWW-Authenticate")]).toEqual([
      401,
      'Bearer realm="yiju"',
    ]);
    expect(await response.json()).toMatchObject({ code: "KEY_REQUIRED" });
  });

  it.each(["/healthz", "/readyz", "/"])("leaves GET %s open", async (path) => {
    const app = await runApp({ principal: { keyId: null, scopes: [], collections: [] } });
    expect((await app.get(path)).status).toBe(200);
  });
});
