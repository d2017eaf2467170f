import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { describe, expect, it, onTestFinished } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import type { Assistant } from "../../../src/ports/assistant.ts";
import { createDeferred } from "../../support/deferred.ts";
import { createInMemoryAssistant, SAMPLE_DOCUMENT } from "../../support/in-memory-assistant.ts";
import { runApp, type RunningAppOptions } from "../../support/running-app.ts";

type Transport = Parameters<Client["connect"]>[0];

/** The SDK's own client. */
async function connect(transport: unknown): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  onTestFinished(() => client.close());
  // SAFETY: the SDK's classes do not fit its own interface under exactOptionalPropertyTypes
  await client.connect(transport as Transport);
  return client;
}

async function overHttp(options?: RunningAppOptions): Promise<Client> {
  const app = await runApp(options);
  return connect(
    new StreamableHTTPClientTransport(new URL(`${app.url}/mcp`), {
      fetch: (url, init) => app.get(new URL(url).pathname, init),
    }),
  );
}

function overStdio(): Promise<Client> {
  const args = ["--import", "tsx", "test/support/mcp-program.ts"];
  return connect(new StdioClientTransport({ command: process.execPath, args }));
}

describe.each([
  { over: "streamable HTTP", open: () => overHttp() },
  { over: "stdio", open: overStdio },
])("the tools over $over", ({ open }) => {
  it("answer with citations, find passages and read documents", async () => {
    const client = await open();
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "answer_question",
      "search_passages",
      "get_document",
    ]);
    const answer = await client.callTool({
      name: "answer_question",
      arguments: { question: "要備份嗎？" },
    });
    expect(answer.structuredContent).toMatchObject({
      status: "answered",
      citations: [{ n: 1, quote: "銀行應備份資料。", spans: [{ start: 4, end: 12 }] }, { n: 2 }],
    });
    expect(textOf(answer)).toContain("[1] 《備份規則》第1條");
    const found = await client.callTool({
      name: "search_passages",
      arguments: { query: "備份", limit: 1 },
    });
    expect(found.structuredContent).toMatchObject({ results: [{ locator: "第1條" }] });
    const read = await client.callTool({
      name: "get_document",
      arguments: { documentId: "tw~rules", start: 4 },
    });
    const { text } = SAMPLE_DOCUMENT;
    expect(read.structuredContent).toMatchObject({
      document: { id: "tw~rules" },
      text: text.slice(4),
      start: 4,
      end: text.length,
      length: text.length,
    });
  });

  it("say a refusal plainly, and what is wrong with a call", async () => {
    const client = await open();
    const refused = await client.callTool({
      name: "answer_question",
      arguments: { question: "天氣？" },
    });
    expect([refused.isError, textOf(refused), refused.structuredContent]).toMatchObject([
      undefined,
      "文件沒有說明。\n\n- 《備份規則》第2條 (金管會, 2024-01-31)：銀行得委外。",
      { status: "refused", refusal: { reason: "not-in-documents" } },
    ]);
    const unknown = await client.callTool({
      name: "get_document",
      arguments: { documentId: "none" },
    });
    expect([unknown.isError, textOf(unknown)]).toEqual([
      true,
      'DOCUMENT_UNKNOWN: There is no document "none" in the index.',
    ]);
    const empty = await client.callTool({ name: "answer_question", arguments: { question: "" } });
    expect([empty.isError, textOf(empty)]).toMatchObject([
      true,
      expect.stringContaining("must not be empty"),
    ]);
  });
});

describe("yiju mcp", () => {
  it("stops the work on a question whose client cancels it, and serves on", async () => {
    const client = await overStdio();
    const cancel = new AbortController();
    const asking = client.callTool(
      { name: "answer_question", arguments: { question: "永遠？" } },
      undefined,
      { signal: cancel.signal },
    );
    await client.ping();
    cancel.abort("changed my mind");
    await expect(asking).rejects.toThrow("changed my mind");
    // the program answers this question with how many it was told to stop
    const stopped = await client.callTool({
      name: "answer_question",
      arguments: { question: "停了幾個？" },
    });
    expect(textOf(stopped)).toMatch(/^1\n/);
  });
});

describe("POST /mcp", () => {
  it("offers only the tools that the key allows", async () => {
    const client = await overHttp({
      principal: { keyId: "k1", scopes: ["answer"], collections: null },
    });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["answer_question"]);
  });

  it("stops the work when its client leaves", async () => {
    const started = createDeferred();
    const aborted = createDeferred();
    const answer: Assistant["answer"] = (_question, { signal } = {}) =>
      new Promise((_resolve, reject) => {
        started.resolve(undefined);
        signal?.addEventListener("abort", () => {
          aborted.resolve(undefined);
          reject(new AppError("CANCELLED", "The client left."));
        });
      });
    const client = await overHttp({ assistant: createInMemoryAssistant({ answer }) });
    const asking = client.callTool({ name: "answer_question", arguments: { question: "備份？" } });
    asking.catch(() => undefined);
    await started.promise;
    await client.close();
    await aborted.promise;
  });

  it("keeps what a failure says from the client", async () => {
    const answer = () => Promise.reject(new Error("機密"));
    const client = await overHttp({ assistant: createInMemoryAssistant({ answer }) });
    const failed = await client.callTool({
      name: "answer_question",
      arguments: { question: "備份？" },
    });
    expect([failed.isError, textOf(failed)]).toEqual([
      true,
      expect.stringContaining("INTERNAL_ERROR"),
    ]);
    expect(textOf(failed)).not.toContain("機密");
  });

  it.each([
    { why: "no message", body: { id: 1 }, status: 400 },
    { why: "no JSON", body: "{", status: 400 },
  ])("answers $status to $why", async ({ body, status }) => {
    const app = await runApp();
    const headers = {
      "Content-Type": "application/json",
      Accept: "application/json, text/event-stream",
    };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    expect((await app.post("/mcp", null, { body: text, headers })).status).toBe(status);
  });
});

function textOf(result: Awaited<ReturnType<Client["callTool"]>>): string {
  const [first] = Array.isArray(result.content) ? (result.content as { text?: string }[]) : [];
  return first?.text ?? "";
}
