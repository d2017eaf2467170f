import type { ServerResponse } from "node:http";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createLangChainChatModel } from "../../src/adapters/langchain-chat-model.ts";
import { createSecret } from "../../src/domain/secret.ts";
import { createReliableChatModel } from "../../src/generation/reliable-chat-model.ts";
import { wholeReply } from "../../src/generation/whole-reply.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import type { ChatRequest } from "../../src/ports/chat-model.ts";
import { failWith, runModelServer, type ServerScript } from "../support/scripted-model-server.ts";

const KEY = "sk-very-secret-key";
const REQUEST: ChatRequest = {
  messages: [
    { role: "system", content: "規則" },
    { role: "user", content: "問題" },
  ],
  schema: { name: "draft", schema: { type: "object" } },
};

async function openOllama(script: ServerScript, timeoutMs = 5000) {
  const server = await runModelServer(script);
  const model = await createLangChainChatModel({
    provider: "ollama",
    model: "m",
    // Ollama's own protocol, which has no /v1
    baseUrl: server.baseUrl.replace(/\/v1$/u, ""),
    apiKey: createSecret(KEY),
    hasSchemaMode: true,
    maxTokens: 50,
    contextTokens: 4096,
  });
  const sleep = () => Promise.resolve();
  const reliable = createReliableChatModel(model, { clock: performanceClock, sleep, timeoutMs });
  return { server, model: reliable };
}

describe("a model behind Ollama", () => {
  it("is told how long prompt and reply may be", async () => {
    const { server, model } = await openOllama((response) => {
      response.end(ollamaLine("答", true));
    });
    expect(await wholeReply(model, REQUEST)).toBe("答");
    expect(JSON.parse(server.requests[0]?.body ?? "")).toMatchObject({
      options: { num_ctx: 4096, num_predict: 50 },
    });
  });

  it("streams line by line, asks for the schema, and sends the key", async () => {
    const { server, model } = await openOllama((response) => {
      writeOllamaLines(response, "依", "據");
      response.end(ollamaLine("", true));
    });
    const pieces: string[] = [];
    for await (const piece of model.stream(REQUEST)) pieces.push(piece);
    expect(pieces).toEqual(["依", "據"]);
    expect(server.requests[0]?.authorization).toBe(`Bearer ${KEY}`);
    expect(JSON.parse(server.requests[0]?.body ?? "")).toMatchObject({
      model: "m",
      stream: true,
      format: REQUEST.schema?.schema,
      messages: [
        { role: "system", content: "規則" },
        { role: "user", content: "問題" },
      ],
    });
  });

  it.each([429, 500, 503])("tries again after a status %i", async (status) => {
    let calls = 0;
    const { model } = await openOllama((response) => {
      if (++calls === 1) failWith(response, status, KEY);
      else response.end(ollamaLine("答", true));
    });
    expect(await wholeReply(model, REQUEST)).toBe("答");
  });

  it("says that a model is not there, without the server's words", async () => {
    const { server, model } = await openOllama((response) => {
      response.writeHead(404, { "Content-Type": "application/json" });
      response.end(JSON.stringify({ error: `model "m" not found for ${KEY}` }));
    });
    const failure = await wholeReply(model, REQUEST).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "MODEL_UNAVAILABLE" });
    expect(inspect(failure, { depth: 9 })).not.toContain(KEY);
    expect(server.requests).toHaveLength(1);
  });

  it("fails when the connection is cut in mid-reply, after what had come", async () => {
    const { model } = await openOllama((response) => {
      writeOllamaLines(response, "依");
      setImmediate(() => response.destroy());
    });
    const pieces: string[] = [];
    const reading = (async () => {
      for await (const piece of model.stream(REQUEST)) pieces.push(piece);
    })();
    await expect(reading).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
  });

  it("ends a reply that takes too long", async () => {
    const { model } = await openOllama((response) => {
      writeOllamaLines(response, "依");
    }, 100);
    await expect(wholeReply(model, REQUEST)).rejects.toMatchObject({ code: "MODEL_TIMEOUT" });
  });
});

function ollamaLine(content: string, done = false): string {
  return `${JSON.stringify({ model: "m", message: { role: "assistant", content }, done })}\n`;
}

/** Begins a reply as Ollama streams it: a JSON object a line. */
function writeOllamaLines(response: ServerResponse, ...pieces: readonly string[]): void {
  response.writeHead(200, { "Content-Type": "application/x-ndjson" });
  for (const piece of pieces) response.write(ollamaLine(piece));
}
