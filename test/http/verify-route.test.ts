import { describe, expect, it } from "vitest";
import type { OfferedAnswer } from "../../src/domain/verification.ts";
import { createInMemoryAssistant } from "../support/in-memory-assistant.ts";
import { runApp } from "../support/running-app.ts";

const CLAIM = { text: "銀行應備份資料。", citations: [{ text: "銀行應備份資料。" }] };

describe("POST /v1/verify", () => {
  it("sends a verdict for each claim, in order", async () => {
    const app = await runApp();
    const other = { text: "銀行毋須備份資料。", citations: [] };
    const response = await app.post("/v1/verify", { claims: [CLAIM, other] });
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        claims: [
          { verdict: "grounded", support: 1, failedChecks: [], places: [] },
          { verdict: "ungrounded", support: 0, failedChecks: [], places: [] },
        ],
      },
    ]);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
  });

  it("hands on spans of documents and texts as the two kinds of citation", async () => {
    const offered: OfferedAnswer[] = [];
    const assistant = createInMemoryAssistant({
      verify: (answer) => {
        offered.push(answer);
        return Promise.resolve([]);
      },
    });
    const app = await runApp({ assistant });
    const spans = [{ start: 4, end: 12 }];
    await app.post("/v1/verify", {
      question: "要備份嗎？",
      claims: [
        { text: "應備份", citations: [{ documentId: "tw~rules", spans }, { text: "條文" }] },
      ],
    });
    expect(offered).toEqual([
      {
        question: "要備份嗎？",
        claims: [
          {
            text: "應備份",
            citations: [
              { kind: "document", documentId: "tw~rules", spans },
              { kind: "text", text: "條文" },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    { body: {}, path: "claims", why: "no claims" },
    { body: { claims: [] }, path: "claims", why: "an empty list" },
    { body: { claims: [{ ...CLAIM, text: " " }] }, path: "claims[0].text", why: "an empty claim" },
    {
      body: { claims: [{ ...CLAIM, citations: [{ documentId: "d" }] }] },
      path: "claims[0].citations[0]",
      why: "a document without spans",
    },
    {
      body: { claims: [{ ...CLAIM, citations: [{ text: "t", documentId: "d", spans: [] }] }] },
      path: "claims[0].citations[0]",
      why: "a citation of both kinds",
    },
    { body: { claims: [CLAIM], model: "x" }, path: "model", why: "an unknown field" },
    {
      body: { claims: Array.from({ length: 51 }, () => CLAIM) },
      path: "claims",
      why: "more than 50 claims",
    },
  ])("refuses $why, naming $path", async ({ body, path }) => {
    const app = await runApp();
    const response = await app.post("/v1/verify", body);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: "REQUEST_INVALID", errors: [{ path }] });
  });

  it("names the method it takes to any other", async () => {
    const app = await runApp();
    const response = await app.get("/v1/verify");
    expect([response.status, response.headers.get("Allow")]).toEqual([405, "POST, OPTIONS"]);
  });
});
