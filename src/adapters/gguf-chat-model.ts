import { availableParallelism } from "node:os";
import { throwIfCancelled } from "../domain/cancellation.ts";
import { AppError } from "../domain/errors.ts";
import { ModelCallError } from "../domain/model-call-error.ts";
import type { ChatModel, ChatRequest } from "../ports/chat-model.ts";
import { createTextQueue } from "./text-queue.ts";

/** The part of node-llama-cpp that is used; the package is no dependency: whoever has a GGUF file installs it. */
export interface LlamaModule {
  readonly getLlama: (options: { build: "never"; logLevel: "error" }) => Promise<Llama>;
  readonly LlamaChatSession: new (options: { contextSequence: Sequence; systemPrompt: string }) => {
    setChatHistory(history: readonly ChatItem[]): void;
    prompt(text: string, options: object): Promise<string>;
  };
}
interface Llama {
  loadModel(options: { modelPath: string }): Promise<{
    createContext(options: { contextSize: number; threads: number }): Promise<LlamaContext>;
  }>;
  createGrammarForJsonSchema(schema: object): Promise<object>;
  dispose(): Promise<void>;
}
interface LlamaContext {
  getSequence(): Sequence;
}
interface Sequence {
  dispose(): void;
}
type ChatItem =
  | { readonly type: "system" | "user"; readonly text: string }
  | { readonly type: "model"; readonly response: readonly string[] };

interface GgufModelSettings {
  readonly file: string;
  /** Of a reply; a longer one is cut off. */
  readonly maxTokens: number;
  /** Of prompt and reply together. */
  readonly contextTokens: number;
}

/**
 * Half of the cores: its threads wait for each other by spinning, and where another program has one of their cores, a
 * reply of 12 tokens that takes 3 s on one thread of two cores is not begun in a minute on both.
 */
const THREADS = Math.max(1, Math.floor(availableParallelism() / 2));

const PACKAGE: string = "node-llama-cpp";

/**
 * A GGUF file, run in this process by node-llama-cpp. The file is loaded with the first call, and again with the next
 * one where that failed. One reply is written at a time; others wait.
 *
 * @throws AppError CONFIG_INVALID where node-llama-cpp is not installed.
 */
export async function createGgufChatModel(
  settings: GgufModelSettings,
  loadLlama: () => Promise<LlamaModule> = importLlama,
): Promise<ChatModel> {
  const { file, maxTokens } = settings;
  const llamaModule = await loadLlama();
  let opened: { llama: Llama; context: LlamaContext } | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function write(request: ChatRequest, onText: (text: string) => void, signal?: AbortSignal) {
    opened ??= await openFile(llamaModule, settings);
    const { llama, context } = opened;
    throwIfCancelled(signal, "the call of the language model");
    const contextSequence = context.getSequence();
    try {
      const session = new llamaModule.LlamaChatSession({ contextSequence, systemPrompt: "" });
      session.setChatHistory(request.messages.slice(0, -1).map(toChatItem));
      await session.prompt(request.messages.at(-1)?.content ?? "", {
        ...(await grammarOf(request, llama)),
        maxTokens,
        temperature: 0,
        onTextChunk: onText,
        signal,
      });
    } finally {
      contextSequence.dispose();
    }
  }

  return {
    name: fileName(file),
    async *stream(request, signal) {
      const queue = createTextQueue();
      const turn = last.then(() => write(request, queue.push, signal));
      last = turn.catch(() => undefined);
      turn.then(queue.end, queue.fail);
      try {
        yield* queue.read();
      } catch (error) {
        throwIfCancelled(signal, "the call of the language model");
        throw error instanceof AppError
          ? error
          : new ModelCallError("the file cannot be run", false, { cause: error });
      }
    },
    async close() {
      await last;
      await opened?.llama.dispose();
    },
  };
}

async function importLlama(): Promise<LlamaModule> {
  try {
    // SAFETY: the used part of the interface of version 3.22.1, with which a file was run; no test has the package
    return (await import(PACKAGE)) as LlamaModule;
  } catch (cause) {
    throw new AppError(
      "CONFIG_INVALID",
      "YIJU_LLM_PROVIDER=gguf needs the package node-llama-cpp, which is not installed: npm install node-llama-cpp@3.22.1.",
      { cause },
    );
  }
}

async function openFile({ getLlama }: LlamaModule, { file, contextTokens }: GgufModelSettings) {
  const llama = await getLlama({ build: "never", logLevel: "error" });
  try {
    const model = await llama.loadModel({ modelPath: file });
    return {
      llama,
      context: await model.createContext({ contextSize: contextTokens, threads: THREADS }),
    };
  } catch (error) {
    await llama.dispose();
    throw error;
  }
}

/** What holds a reply to its schema, where it has one. */
async function grammarOf({ schema }: ChatRequest, llama: Llama) {
  return schema === null ? {} : { grammar: await llama.createGrammarForJsonSchema(schema.schema) };
}

function toChatItem({ role, content }: ChatRequest["messages"][number]): ChatItem {
  return role === "assistant"
    ? { type: "model", response: [content] }
    : { type: role, text: content };
}

function fileName(file: string): string {
  return file.split(/[\\/]/u).at(-1) ?? file;
}
