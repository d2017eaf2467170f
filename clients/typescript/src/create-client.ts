import { readParts } from "./read-parts.ts";
import { createSend, type CallOptions, type ClientOptions, type Send } from "./send.ts";
import type {
  Answer,
  AnswerEvent,
  AnswerRequest,
  BatchResult,
  Document,
  DocumentMeta,
  FeedbackRequest,
  Problem,
  SearchRequest,
  SearchResult,
  Verdict,
  VerifyRequest,
} from "./wire.ts";
import { YijuError } from "./yiju-error.ts";

export type { CallOptions, ClientOptions } from "./send.ts";
export type * from "./wire.ts";
export { YijuError } from "./yiju-error.ts";

/** The answer API. Every call rejects with YijuError for what the server tells, and with the signal's reason. */
export interface YijuClient {
  answer(request: AnswerRequest, options?: CallOptions): Promise<Answer>;
  /** The passages, each claim once it is verified, then the whole answer. */
  streamAnswer(request: AnswerRequest, options?: CallOptions): AsyncIterable<AnswerEvent>;
  /** A result for each question, in order, as they come. */
  answerBatch(
    requests: readonly AnswerRequest[],
    options?: CallOptions,
  ): AsyncIterable<BatchResult>;
  search(request: SearchRequest, options?: CallOptions): Promise<readonly SearchResult[]>;
  verify(request: VerifyRequest, options?: CallOptions): Promise<readonly Verdict[]>;
  listDocuments(options?: CallOptions): Promise<readonly DocumentMeta[]>;
  getDocument(id: string, options?: CallOptions): Promise<Document>;
  /** Resolves to the id under which it is kept. */
  sendFeedback(feedback: FeedbackRequest, options?: CallOptions): Promise<string>;
}

/** A client of one server. */
export function createYijuClient(clientOptions: ClientOptions): YijuClient {
  const send = createSend(clientOptions);
  const post = async <Body>(path: string, request: object, options: CallOptions = {}) =>
    readJson<Body>(await send({ ...options, method: "POST", path, body: JSON.stringify(request) }));
  const get = async <Body>(path: string, options: CallOptions = {}) =>
    readJson<Body>(await send({ ...options, path }));
  return {
    answer: (request, options) => post<Answer>("/v1/answer", request, options),
    streamAnswer: (request, options) => streamAnswer(send, request, options),
    answerBatch: (requests, options) => answerBatch(send, requests, options),
    search: async (request, options) =>
      (await post<{ results: SearchResult[] }>("/v1/search", request, options)).results,
    verify: async (request, options) =>
      (await post<{ claims: Verdict[] }>("/v1/verify", request, options)).claims,
    listDocuments: async (options) =>
      (await get<{ documents: DocumentMeta[] }>("/v1/documents", options)).documents,
    getDocument: (id, options) => get<Document>(`/v1/documents/${encodeURIComponent(id)}`, options),
    sendFeedback: async (feedback, options) =>
      (await post<{ id: string }>("/v1/feedback", feedback, options)).id,
  };
}

async function* streamAnswer(
  send: Send,
  request: AnswerRequest,
  options: CallOptions = {},
): AsyncGenerator<AnswerEvent, void> {
  const body = JSON.stringify({ ...request, stream: true });
  const response = await send({ ...options, method: "POST", path: "/v1/answer", body });
  for await (const block of readParts(response, "\n\n")) {
    const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
    if (event === "done") return;
    if (event === undefined || data === undefined) continue;
    if (event === "error") throw problemError(data);
    // SAFETY: the contract says what each event holds
    yield { event, data: JSON.parse(data) as unknown } as AnswerEvent;
  }
  throw new Error("The answer broke off: the connection was closed before its end.");
}

async function* answerBatch(
  send: Send,
  requests: readonly AnswerRequest[],
  options: CallOptions = {},
): AsyncGenerator<BatchResult, void> {
  const body = requests.map((request) => JSON.stringify(request)).join("\n");
  const type = "application/x-ndjson";
  const response = await send({ ...options, method: "POST", path: "/v1/answers", body, type });
  for await (const line of readParts(response, "\n")) {
    // SAFETY: the contract says what a line holds
    yield JSON.parse(line) as BatchResult;
  }
}

function problemError(data: string): YijuError {
  // SAFETY: the contract says what a problem document holds
  const problem = JSON.parse(data) as Problem;
  return new YijuError(problem.status, problem);
}

async function readJson<Body>(response: Response): Promise<Body> {
  // SAFETY: the contract says what the body holds
  return (await response.json()) as Body;
}
