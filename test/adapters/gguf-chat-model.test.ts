import { describe, expect, it } from "vitest";
import { createGgufChatModel, type LlamaModule } from "../../src/adapters/gguf-chat-model.ts";
import { wholeReply } from "../../src/generation/whole-reply.ts";
import type { ChatRequest } from "../../src/ports/chat-model.ts";

const SETTINGS = { file: "/models/tiny.gguf", maxTokens: 9, contextTokens: 99 };
const REQUEST: ChatRequest = { messages: [{ role: "user", content: "問題" }], schema: null };

/** Stands for node-llama-cpp; its first loads of a file fail. */
function createLlama({ failures }: { readonly failures: number }) {
  const calls: string[] = [];
  let loads = 0;
  const llamaModule: LlamaModule = {
    getLlama: () =>
      Promise.resolve({
        loadModel: ({ modelPath }) => {
          calls.push(`load ${modelPath}`);
          if (++loads <= failures) return Promise.reject(new Error("out of memory"));
          return Promise.resolve({
            createContext: ({ contextSize }) => {
              calls.push(`context ${contextSize}`);
              return Promise.resolve({ getSequence: () => ({ dispose: () => undefined }) });
            },
          });
        },
        createGrammarForJsonSchema: () => Promise.resolve({}),
        dispose: () => {
          calls.push("dispose");
          return Promise.resolve();
        },
      }),
    LlamaChatSession: class {
      setChatHistory() {
        calls.push("history");
      }
      prompt(text: string, { onTextChunk }: { onTextChunk: (text: string) => void }) {
        onTextChunk(`答${text}`);
        return Promise.resolve("");
      }
    },
  };
  return { calls, open: () => createGgufChatModel(SETTINGS, () => Promise.resolve(llamaModule)) };
}

describe("a model in a GGUF file", () => {
  it("is loaded once, with the room that it is given, and freed at the end", async () => {
    const { calls, open } = createLlama({ failures: 0 });
    const model = await open();
    expect(await wholeReply(model, REQUEST)).toBe("答問題");
    expect(await wholeReply(model, REQUEST)).toBe("答問題");
    await model.close();
    expect(calls).toEqual([
      "load /models/tiny.gguf",
      "context 99",
      "history",
      "history",
      "dispose",
    ]);
  });

  it("is loaded again by the call after a failed one", async () => {
    const { open } = createLlama({ failures: 1 });
    const model = await open();
    await expect(wholeReply(model, REQUEST)).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    expect(await wholeReply(model, REQUEST)).toBe("答問題");
  });

  it("can be closed after it failed to load", async () => {
    const { calls, open } = createLlama({ failures: 1 });
    const model = await open();
    await expect(wholeReply(model, REQUEST)).rejects.toThrow("cannot be run");
    await model.close();
    expect(calls).toEqual(["load /models/tiny.gguf", "dispose"]);
  });
});
