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
    // the library would print replies that it cannot parse
    configuration: { baseURL: baseUrl, logLevel: "off" },
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

/** What a lost connection, or one that never was, is told by: of Node's sockets and of undici, which fetches. */
const CONNECTION_CODES = new Set(
  "ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH".split(
    " ",
  ),
);
const UNDICI_CODE = /^UND_ERR_(?:SOCKET|(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/u;

function callError(error: unknown): ModelCallError {
  const status = statusOf(error);
  if (status !== undefined) {
    return new ModelCallError(`status ${status}`, status >= 500 || RECOVERABLE.has(status));
  }
  const lost = causesOf(error).find(({ code }) => isConnectionCode(code));
  if (lost !== undefined) {
    return new ModelCallError(`the connection failed (${lost.code})`, true, { cause: lost });
  }
  return new ModelCallError("what the server sent cannot be read", false);
}

function isConnectionCode(code: string): boolean {
  return CONNECTION_CODES.has(code) || UNDICI_CODE.test(code);
}

/** The error and what caused it, outermost first, of those that have a code. */
function causesOf(error: unknown): (Error & { readonly code: string })[] {
  if (!(error instanceof Error)) return [];
  return [...("code" in error && hasCode(error) ? [error] : []), ...causesOf(error.cause)];
}

function hasCode(
  error: Error & { readonly code: unknown },
): error is Error & { readonly code: string } {
  return typeof error.code === "string";
}

/** OpenAI's errors have `status`, Ollama's `status_code`. */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const fields: { status?: unknown; status_code?: unknown } = error;
  return [fields.status, fields.status_code].find((value) => typeof value === "number");
}
