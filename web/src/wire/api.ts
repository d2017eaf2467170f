import type * as z from "zod/v4-mini";
import { parseAnswerEvent, type AnswerEvent } from "./answer-events.ts";
import { createDocumentsApi, type DocumentsApi } from "./documents-api.ts";
import { serverSchema, suggestionsSchema, type Suggestion } from "./document-schema.ts";
import type { Quote } from "./answer-schema.ts";
import type { Feedback } from "./feedback.ts";
import { RequestFailure } from "./failure.ts";
import { readEvents } from "./read-events.ts";
import { getJson, postJson, request } from "./request.ts";

export interface AskedQuestion {
  readonly question: string;
  readonly history: readonly { readonly role: "user" | "assistant"; readonly content: string }[];
  readonly script: "auto" | "hant" | "hans";
  readonly filter: {
    readonly documentIds?: readonly string[];
    readonly jurisdictions?: readonly string[];
    readonly asOf?: string;
  };
}

/** Passages that came near a question which was refused. */
export interface NearMiss extends Pick<AskedQuestion, "filter"> {
  readonly script: "hant" | "hans";
  readonly nearest: readonly Pick<Quote, "documentId" | "spans">[];
}

/** The server, as the widget uses it. Every method rejects with RequestFailure, or AbortError when stopped. */
export interface Api extends DocumentsApi {
  /** The events of one answer; ends after the answer, or throws. */
  ask(question: AskedQuestion, signal: AbortSignal): AsyncIterable<AnswerEvent>;
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
  const keyed = (init: Init) => withKey(init, readKey());
  const get = <Schema extends z.ZodMiniType>(path: string, schema: Schema) =>
    getJson(new URL(path, base), schema, keyed({ headers: { Accept: "application/json" } }));

  return {
    ...createDocumentsApi(get),
    ask(question, signal) {
      const { headers, ...init } = postJson({ ...question, stream: true });
      const accept = { Accept: "text/event-stream" };
      return askStreaming(
        new URL("v1/answer", base),
        keyed({ ...init, headers: { ...headers, ...accept } }),
        signal,
      );
    },
    suggestQuestions: async (script) =>
      (await get(`v1/suggestions?script=${script}`, suggestionsSchema)).suggestions,
    async narrowQuestion({ script, filter, nearest }) {
      const places = nearest.map(({ documentId, spans }) => ({ documentId, spans }));
      const init = postJson({ script, filter, nearest: places });
      const url = new URL("v1/suggestions", base);
      return (await getJson(url, suggestionsSchema, keyed(init))).suggestions;
    },
    readMaxQuestionChars: async () => (await get("", serverSchema)).limits.maxQuestionChars,
    async sendFeedback(feedback) {
      await request(new URL("v1/feedback", base), keyed(postJson(feedback)));
    },
  };
}

async function* askStreaming(
  url: URL,
  init: RequestInit,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent, void> {
  const response = await request(url, { ...init, signal });
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

type Init = Omit<RequestInit, "headers"> & { readonly headers?: Record<string, string> };

function withKey(init: Init, key: string | null): RequestInit {
  if (key === null) return init;
  return { ...init, headers: { ...init.headers, Authorization: `Bearer ${key}` } };
}

function brokenOff(): RequestFailure {
  return new RequestFailure("unreachable", { message: "The connection broke off." });
}
