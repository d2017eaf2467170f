import { describe, expect, it } from "vitest";
import { z } from "zod/v4";
import type { Operation } from "../../src/http/contract/operation.ts";
import { createContractCheck } from "./contract-check.ts";

const OPERATION: Operation = {
  id: "count",
  method: "POST",
  path: "/v1/counts/:id",
  tag: "server",
  scope: null,
  summary: "Count",
  body: { type: "application/json", schema: z.strictObject({ from: z.int() }) },
  responses: {
    200: {
      description: "The count",
      content: {
        "application/json": z.object({ count: z.int() }),
        "text/event-stream": z.string(),
      },
      events: { count: z.object({ count: z.int() }) },
    },
  },
};
const check = createContractCheck([OPERATION]);
const request = { method: "POST", path: "/v1/counts/one?x=1" };

describe("the check against the contract", () => {
  it("lets through what is described", async () => {
    const response = await check.checked({ ...request, json: { from: 1 } }, answer({ count: 1 }));
    expect(await response.json()).toEqual({ count: 1 });
  });

  it.each([
    { why: "a wrong value", response: answer({ count: "one" }), message: "must be integer" },
    { why: "an unknown field", response: answer({ count: 1, sum: 1 }), message: "additional" },
    { why: "another status", response: answer({}, 202), message: "202 is not in the contract" },
    { why: "another type", response: new Response("1"), message: "is not in the contract" },
    {
      why: "a problem that is not its own",
      response: problem("DOCUMENT_UNKNOWN", 404),
      message: "404 is not in the contract",
    },
    { why: "a code of another status", response: problem("BUSY", 400), message: "allowed values" },
  ])("catches $why", async ({ response, message }) => {
    await expect(check.checked(request, response)).rejects.toThrow(message);
  });

  it("catches a body that was taken and is not described", async () => {
    const taken = check.checked({ ...request, json: { from: "x" } }, answer({ count: 1 }));
    await expect(taken).rejects.toThrow("the body of POST /v1/counts/:id");
  });

  it.each(["event: count\ndata: {}\n\n", "event: other\ndata: {}\n\n"])(
    "catches the event %j",
    async (text) => {
      const stream = new Response(text, { headers: { "Content-Type": "text/event-stream" } });
      const response = await check.checked(request, stream);
      await expect(response.text()).rejects.toThrow("event");
    },
  );
});

function answer(body: object, status = 200): Response {
  return Response.json(body, { status });
}

function problem(code: string, status: number): Response {
  const text = { type: "t", title: "t", status, detail: "d", code, requestId: "r1" };
  const headers = { "Content-Type": "application/problem+json" };
  return new Response(JSON.stringify(text), { status, headers });
}
