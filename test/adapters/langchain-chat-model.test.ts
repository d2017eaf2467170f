import { inspect } from "node:util";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import {
  createLangChainChatModel,
  type LangChainModelSettings,
} from "../../src/adapters/langchain-chat-model.ts";
import { createSecret } from "../../src/domain/secret.ts";
import { createReliableChatModel } from "../../src/generation/reliable-chat-model.ts";
import { wholeReply } from "../../src/generation/whole-reply.ts";
import type { ChatRequest } from "../../src/ports/chat-model.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import { createDeferred } from "../support/deferred.ts";
import {
  beginStream,
  failWith,
  runModelServer,
  streamReply,
  type ScriptedModelServer,
  type ServerScript,
} from "../support/scripted-model-server.ts";

const KEY = "sk-very-secret-key";
const REQUEST: ChatRequest = {
  messages: [
    { role: "system", content: "規則" },
    { role: "user", content: "問題" },
  ],
  schema: { name: "draft", schema: { type: "object" } },
};

function settingsFor({ baseUrl }: ScriptedModelServer): LangChainModelSettings {
  return {
    provider: "openai",
    model: "m",
    baseUrl,
    apiKey: createSecret(KEY),
    hasSchemaMode: true,
    maxTokens: 50,
    contextTokens: 4096,
  };
}

async function open(script: ServerScript, { timeoutMs = 5000, hasSchemaMode = true } = {}) {
  const server = await runModelServer(script);
  const model = await createLangChainChatModel({ ...settingsFor(server), hasSchemaMode });
  const sleep = () => Promise.resolve();
  const reliable = createReliableChatModel(model, { clock: performanceClock, sleep, timeoutMs });
  return { server, model: reliable };
}

describe("a model behind an OpenAI-compatible server", () => {
  it("sends messages, limit, schema and key, and gives the pieces as they come", async () => {
    const { server, model } = await open((response) => {
      streamReply(response, "答", "案");
    });
    expect(await wholeReply(model, REQUEST)).toBe("答案");
    expect(server.requests[0]?.authorization).toBe(`Bearer ${KEY}`);
    expect(JSON.parse(server.requests[0]?.body ?? "")).toMatchObject({
      model: "m",
      messages: REQUEST.messages,
      max_tokens: 50,
      temperature: 0,
      stream: true,
      response_format: { type: "json_schema", json_schema: { name: "draft", strict: true } },
    });
  });

  it("asks for no schema of a server that has no such mode", async () => {
    const { server, model } = await open(
      (response) => {
        streamReply(response, "答");
      },
      { hasSchemaMode: false },
    );
    await wholeReply(model, REQUEST);
    expect(server.requests[0]?.body).not.toContain("response_format");
  });

  it.each([429, 500, 503])("tries again after a status %i", async (status) => {
    let calls = 0;
    const { model } = await open((response) => {
      if (++calls < 3) failWith(response, status, KEY);
      else streamReply(response, "答");
    });
    expect(await wholeReply(model, REQUEST)).toBe("答");
    expect(calls).toBe(3);
  });

  it.each([400, 401, 404])(
    "gives up at once after a status %i, without the key",
    async (status) => {
      const { server, model } = await open((response) => {
        failWith(response, status, KEY);
      });
      const error: unknown = await wholeReply(model, REQUEST).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: "MODEL_UNAVAILABLE", mayRecover: false });
      expect(server.requests).toHaveLength(1);
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(KEY);
    },
  );

  it("fails when the connection is cut in mid-reply, after what had come", async () => {
    const { server, model } = await open((response) => {
      beginStream(response, "答");
      void setTimeout(50).then(() => response.destroy());
    });
    const pieces: string[] = [];
    const reading = (async () => {
      for await (const piece of model.stream(REQUEST)) pieces.push(piece);
    })();
    await expect(reading).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    expect([pieces, server.requests.length]).toEqual([["答"], 1]);
  });

  it("tries again where nobody listens, and says so", async () => {
    const { server, model } = await open(() => undefined);
    await server.close();
    await expect(wholeReply(model, REQUEST)).rejects.toMatchObject({
      message: "The language model gave no reply: the connection failed (ECONNREFUSED).",
      mayRecover: true,
      cause: { code: "ECONNREFUSED" },
    });
  });

  it.each([
    { why: "no JSON", line: `{"broken ${KEY}` },
    { why: "an error that quotes the key", line: JSON.stringify({ error: { message: KEY } }) },
  ])("gives up at once on a stream of $why, without the key", async ({ line }) => {
    const { server, model } = await open((response) => {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.end(`data: ${line}\n\n`);
    });
    const error: unknown = await wholeReply(model, REQUEST).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "MODEL_UNAVAILABLE", mayRecover: false });
    expect(server.requests).toHaveLength(1);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(KEY);
  });

  it("ends a reply that takes too long, and its connection", async () => {
    const closed = createDeferred();
    const { model } = await open(
      (response) => {
        beginStream(response, "答");
        response.once("close", () => {
          closed.resolve(undefined);
        });
      },
      { timeoutMs: 300 },
    );
    await expect(wholeReply(model, REQUEST)).rejects.toMatchObject({ code: "MODEL_TIMEOUT" });
    await closed.promise;
  });

  it("ends the call when its caller leaves", async () => {
    const closed = createDeferred();
    const controller = new AbortController();
    const { model } = await open((response) => {
      beginStream(response, "答");
      response.once("close", () => {
        closed.resolve(undefined);
      });
      controller.abort();
    });
    const reading = wholeReply(model, REQUEST, controller.signal);
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
    await closed.promise;
  });

  it("spares a server that failed three times in a row", async () => {
    const { server, model } = await open((response) => {
      failWith(response, 400, KEY);
    });
    for (let call = 0; call < 5; call++) {
      await expect(wholeReply(model, REQUEST)).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    }
    expect(server.requests).toHaveLength(3);
  });
});
