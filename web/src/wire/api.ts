import type * as z from "zod/v4-mini";
import { parseAnswerEvent, type AnswerEvent } from "./answer-events.ts";
import {
  blocksSchema,
  documentListSchema,
  documentTextSchema,
  serverSchema,
  suggestionsSchema,
  type DocumentMeta,
  type ReadableDocument,
  type Suggestion,
} from "./document-schema.ts";
import type { Quote } from "./answer-schema.ts";
import type { Feedback } from "./feedback.ts";
import { RequestFailure } from "./failure.ts";
import { failureOfResponse } from "./problem.ts";
import { readEvents } from "./read-events.ts";

export interface AskedQuestion {
  readonly question: string;
  readonly history: readonly { readonly role: "user" | "assistant"; readonly content: string }[];
  readonly script: "auto" | "hant" | "hans";
  readonly filter: {
    readonly documentIds?: readonly string[];
    readonly jurisdictions?: readonly string[];
  };
}

/** Passages that came near a question which was refused. */
export interface NearMiss extends Pick<AskedQuestion, "filter"> {
  readonly script: "hant" | "hans";
  readonly nearest: readonly Pick<Quote, "documentId" | "spans">[];
}

/** The server, as the widget uses it. Every method rejects with RequestFailure, or AbortError when stopped. */
export interface Api {
  /** The events of one answer; ends after the answer, or throws. */
  ask(question: AskedQuestion, signal: AbortSignal): AsyncIterable<AnswerEvent>;
  listDocuments(): Promise<readonly DocumentMeta[]>;
  /** Kept after the first time. */
  readDocument(documentId: string): Promise<ReadableDocument>;
  suggestQuestions(script: "hant" | "hans"): Promise<readonly Suggestion[]>;
  /** Questions that the documents answer, near one that they do not. */
  narrowQuestion(miss: NearMiss): Promise<readonly Suggestion[]>;
  /** The most that a question may have, in code points. */
  readMaxQuestionChars(): Promise<number>;
  /** Resolves once it is kept. */
  sendFeedback(feedback: Feedback): Promise<void>;
}

/**
 * @param base the address that the server's paths are relative to, with a slash at its end
 * @param readKey the publishable key to ask with; null without one
 */
export function createApi(base: string, readKey: () => string | null): Api {
  const call: Call = (url, init) => request(url, withKey(init, readKey()));
  const kept = new Map<string, Promise<ReadableDocument>>();
  const get = <Schema extends z.ZodMiniType>(path: string, schema: Schema) =>
    getJson(call(new URL(path, base), { headers: { Accept: "application/json" } }), schema);

  async function fetchDocument(documentId: string): Promise<ReadableDocument> {
    const path = `v1/documents/${encodeURIComponent(documentId)}`;
    const [{ text, ...meta }, { blocks }] = await Promise.all([
      get(path, documentTextSchema),
      get(`${path}/blocks`, blocksSchema),
    ]);
    return { meta, text, blocks };
  }

  return {
    ask: (question, signal) =>
      askStreaming(call, { url: new URL("v1/answer", base), question, signal }),
    listDocuments: async () => (await get("v1/documents", documentListSchema)).documents,
    readDocument(documentId) {
      const known = kept.get(documentId);
      if (known !== undefined) return known;
      const fetched = fetchDocument(documentId);
      kept.set(documentId, fetched);
      fetched.catch(() => kept.delete(documentId));
      return fetched;
    },
    suggestQuestions: async (script) =>
      (await get(`v1/suggestions?script=${script}`, suggestionsSchema)).suggestions,
    async narrowQuestion({ script, filter, nearest }) {
      const places = nearest.map(({ documentId, spans }) => ({ documentId, spans }));
      const init = postJson({ script, filter, nearest: places });
      const url = new URL("v1/suggestions", base);
      return (await getJson(call(url, init), suggestionsSchema)).suggestions;
    },
    readMaxQuestionChars: async () => (await get("", serverSchema)).limits.maxQuestionChars,
    async sendFeedback(feedback) {
      await call(new URL("v1/feedback", base), postJson(feedback));
    },
  };
}

/** A successful response; rejects with RequestFailure, or AbortError when stopped. */
type Call = (url: URL, init: Init) => Promise<Response>;

async function* askStreaming(
  call: Call,
  {
    url,
    question,
    signal,
  }: { readonly url: URL; readonly question: AskedQuestion; readonly signal: AbortSignal },
): AsyncGenerator<AnswerEvent, void> {
  const { headers, ...init } = postJson({ ...question, stream: true });
  const accept = { Accept: "text/event-stream" };
  const response = await call(url, { ...init, headers: { ...headers, ...accept }, signal });
  if (response.body === null) throw brokenOff();
  try {
    for await (const event of readEvents(response.body)) {
      const parsed = parseAnswerEvent(event);
      if (parsed !== undefined) yield parsed;
      if (parsed?.kind === "answer") return;
    }
  } catch (error) {
    throw signal.aborted || error instanceof RequestFailure ? error : brokenOff();
  }
  throw brokenOff();
}

function postJson(body: unknown) {
  const headers = { "Content-Type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify(body) };
}

async function getJson<Schema extends z.ZodMiniType>(
  called: Promise<Response>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const response = await called;
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new RequestFailure("broken", { message: "The server sent what cannot be read." });
}

type Init = Omit<RequestInit, "headers"> & { readonly headers?: Record<string, string> };

function withKey(init: Init, key: string | null): RequestInit {
  return key === null
    ? init
    : { ...init, headers: { ...init.headers, Authorization: `Bearer ${key}` } };
}

/** A successful response. No cookies: the API knows none, and an embedding page's are none of its business. */
async function request(url: URL, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: "omit", ...init });
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw new RequestFailure("unreachable", { message: "The server cannot be reached." });
  }
  if (response.ok) return response;
  throw await failureOfResponse(response);
}

function brokenOff(): RequestFailure {
  return new RequestFailure("unreachable", { message: "The connection broke off." });
}
