import { describe, expect, it } from "vitest";
import { failureOfResponse } from "../../src/wire/problem.ts";

describe("the failure behind a response", () => {
  it.each([
    ["BUSY", "busy"],
    ["CANCELLED", "busy"],
    ["TOO_MANY_AT_ONCE", "busy"],
    ["INDEX_MISSING", "not-ready"],
    ["REQUEST_INVALID", "rejected"],
    ["REQUEST_TOO_LARGE", "rejected"],
    ["MODEL_TIMEOUT", "broken"],
    ["A_LATER_CODE", "broken"],
  ])("is, for the code %s, %s", async (code, kind) => {
    const body = JSON.stringify({ code, detail: "So it is.", requestId: "r1" });
    expect(await failureOfResponse(new Response(body, { status: 500 }))).toMatchObject({
      kind,
      message: "So it is.",
      requestId: "r1",
    });
  });

  it.each([
    { header: "5", seconds: 5 },
    { header: "Fri, 27 Nov 2026 08:00:00 GMT", seconds: null },
    { header: undefined, seconds: null },
  ])("says when to try again where the server says $header", async ({ header, seconds }) => {
    const body = JSON.stringify({ code: "BUSY", detail: "Too many.", requestId: "r1" });
    const headers = header === undefined ? {} : { "Retry-After": header };
    const response = new Response(body, { status: 503, headers });
    expect(await failureOfResponse(response)).toMatchObject({ retryAfterSeconds: seconds });
  });

  it.each([
    { status: 429, kind: "busy" },
    { status: 502, kind: "busy" },
    { status: 504, kind: "busy" },
    { status: 500, kind: "broken" },
    { status: 403, kind: "broken" },
  ])("is $kind where a proxy answers $status in its own words", async ({ status, kind }) => {
    const response = new Response("<html>…</html>", { status });
    expect(await failureOfResponse(response)).toMatchObject({ kind, requestId: "" });
  });
});
