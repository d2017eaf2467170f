import { throwIfCancelled } from "../domain/cancellation.ts";
import { ModelCallError } from "../domain/model-call-error.ts";
import type { ChatMessage, ChatModel, ReplySchema } from "../ports/chat-model.ts";
import type { Secret } from "../domain/secret.ts";

export interface LangChainModelSettings {
  /** `openai`: any server that speaks its chat completions API. */
  readonly provider: "openai" | "ollama";
  readonly model: string;
  readonly baseUrl: string;
  /** Of a reply; a longer one is cut off. */
  readonly maxTokens: number;
  /** Of prompt and reply together; Ollama cuts prompts to its own, smaller default without a word. */
  readonly contextTokens: number;
  /** Null: the server wants none. */
  readonly apiKey: Secret | null;
  /** Whether replies are held to a schema by the server; else the messages alone ask for it. */
  readonly hasSchemaMode: boolean;
}

/** A server that ignores the key gets this: without one, the library would send what it finds in the environment. */
const NO_KEY = "none";

/**
 * A language model behind a server, through LangChain's `initChatModel`. Nothing is sent before the first call. One
 * call is one request: further tries and deadlines are the caller's.
 */
export async function createLangChainChatModel(
  settings: LangChainModelSettings,
): Promise<ChatModel> {
  const { initChatModel } = await import("langchain/chat_models/universal");
  const chat = await initChatModel(settings.model, {
    modelProvider: settings.provider,
    temperature: 0,
    maxRetries: 0,
    ...connection(settings),
  });
  return {
    name: settings.model,
    async *stream({ messages, schema }, signal) {
      throwIfCancelled(signal, "the call of the language model");
      try {
        const options = {
          ...replyFormat(settings, schema),
          ...(signal === undefined ? {} : { signal }),
        };
        const chunks = await chat.stream(messages.map(toLangChain), options);
        for await (const { text } of chunks) if (text !== "") yield text;
      } catch (error) {
        throwIfCancelled(signal, "the call of the language model");
        throw callError(error);
      }
      // some servers' streams just end when they are aborted
      throwIfCancelled(signal, "the call of the language model");
    },
    close: () => Promise.resolve(),
  };
}

function connection(settings: LangChainModelSettings) {
  const { provider, baseUrl, apiKey, maxTokens } = settings;
  if (provider === "ollama") {
    const headers = apiKey === null ? {} : { Authorization: `Bearer ${apiKey.reveal()}` };
    return { baseUrl, headers, numCtx: settings.contextTokens, numPredict: maxTokens };
  }
  return {
    apiKey: apiKey?.reveal() ?? NO_KEY,
    configuration: { baseURL: baseUrl },
    maxTokens,
    // servers that only resemble OpenAI's know neither
    streamUsage: false,
    useResponsesApi: false,
  };
}

function replyFormat(
  { provider, hasSchemaMode }: LangChainModelSettings,
  reply: ReplySchema | null,
) {
  if (reply === null || !hasSchemaMode) return {};
  if (provider === "ollama") return { format: reply.schema };
  const { name, schema } = reply;
  return { response_format: { type: "json_schema", json_schema: { name, schema, strict: true } } };
}

function toLangChain({ role, content }: ChatMessage): {
  role: ChatMessage["role"];
  content: string;
} {
  return { role, content };
}

/** Statuses that another try may change. */
const RECOVERABLE = new Set([408, 409, 425, 429]);

function callError(error: unknown): ModelCallError {
  const status = statusOf(error);
  if (status === undefined) return new ModelCallError("the connection failed", true);
  return new ModelCallError(`status ${status}`, status >= 500 || RECOVERABLE.has(status));
}

/** OpenAI's errors have `status`, Ollama's `status_code`. */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const fields: { status?: unknown; status_code?: unknown } = error;
  return [fields.status, fields.status_code].find((value) => typeof value === "number");
}
