import type { Response } from "express";
import { z } from "zod/v4";
import type { PublicAnswer } from "../../domain/public-answer.ts";
import type { AnswerListener } from "../../ports/assistant.ts";
import { askOptions } from "../ask-options.ts";
import { ASSISTANT_PROBLEMS } from "../contract/operation-problems.ts";
import type { Operation, Route } from "../contract/operation.ts";
import { openEventStream, type EventStream, type EventStreamTimes } from "../event-stream.ts";
import { parseRequest } from "../parse-request.ts";
import { problemOf } from "../problem.ts";
import type { ReportFailure } from "../problem-handler.ts";
import { requestIdOf } from "../request-id.ts";
import type { RestrictedAccess } from "../restrict.ts";
import { formatData } from "../server-sent-events.ts";
import { charsOf, chunkSchema, completionOf, completionSchema, MODEL } from "./chat-completion.ts";
import { questionOf, type ChatRequest, type ChatSchema } from "./chat-request.ts";
import { createChatChunks, type ChatChunks } from "./chat-stream.ts";
import { OPENAI_ERRORS, openAiErrorOf, openAiErrorSchema } from "./openai-error.ts";

/** What ends a stream of OpenAI's. */
const DONE = "[DONE]";

export interface ChatRouteDependencies {
  readonly assistantOf: RestrictedAccess["assistantOf"];
  readonly schema: ChatSchema;
  readonly reportFailure: ReportFailure;
  readonly times: EventStreamTimes;
  readonly now: () => Date;
}

/** `POST /v1/chat/completions`: the same answers for any program that speaks OpenAI's protocol. */
export function chatRoute(dependencies: ChatRouteDependencies): Route {
  const { schema } = dependencies;
  return {
    operation: chatOperation(schema),
    handlers: [
      async (request, response) => {
        const chat = parseRequest(schema.wire, request.body);
        response.set("Cache-Control", "no-store");
        if (chat.stream === true) await streamMessage(chat, response, dependencies);
        else await sendMessage(chat, response, dependencies);
      },
    ],
  };
}

async function sendMessage(
  chat: ChatRequest,
  response: Response,
  { assistantOf, schema, now }: ChatRouteDependencies,
) {
  const question = questionOf(chat, schema.question);
  const options = askOptions(response, "chat-completions");
  const answer = await assistantOf(response).answer(question, options);
  response.json(completionOf(headOf(response, now), answer, charsOf(question.question)));
}

async function streamMessage(
  chat: ChatRequest,
  response: Response,
  { assistantOf, schema, now, times, reportFailure }: ChatRouteDependencies,
) {
  const question = questionOf(chat, schema.question);
  const assistant = assistantOf(response);
  // a missing index is an ordinary 503 as long as nothing has been sent
  await assistant.generation();
  const options = askOptions(response, "chat-completions");
  const stream = openEventStream(response, times);
  const chunks = createChatChunks({
    head: headOf(response, now),
    promptChars: charsOf(question.question),
    includeUsage: chat.stream_options?.include_usage === true,
  });
  try {
    await sendChunks(stream, chunks, (listener) =>
      assistant.answer(question, { ...options, listener }),
    );
  } catch (error) {
    if (options.signal.aborted) return;
    reportFailure(error, response);
    await stream.write(formatData(openAiErrorOf(problemOf(error, requestIdOf(response)))));
  } finally {
    stream.end();
  }
}

async function sendChunks(
  stream: EventStream,
  chunks: ChatChunks,
  ask: (listener: AnswerListener) => Promise<PublicAnswer>,
) {
  await stream.write(formatData(chunks.first));
  const answer = await ask(async (progress) => {
    const chunk = chunks.chunkOf(progress);
    if (chunk !== undefined) await stream.write(formatData(chunk));
  });
  for (const chunk of chunks.restOf(answer)) await stream.write(formatData(chunk));
  await stream.write(`data: ${DONE}\n\n`);
}

function headOf(response: Response, now: () => Date) {
  return {
    id: `chatcmpl-${requestIdOf(response)}`,
    created: Math.floor(now().getTime() / 1000),
    model: MODEL,
  };
}

function chatOperation(schema: ChatSchema): Operation {
  return {
    id: "createChatCompletion",
    method: "POST",
    path: "/v1/chat/completions",
    tag: "compatibility",
    scope: "answer",
    summary: "Answer the last message of a conversation, as OpenAI's API does",
    description:
      "The message has the answer with [n] markers and its sources at the end, or says that it is refused; `yiju` " +
      "has the whole answer as `POST /v1/answer` gives it. System messages and settings of language models have no " +
      "effect. With `stream: true` chunks come as server-sent events, a verified claim at a time, then `[DONE]`.",
    body: { type: "application/json", schema: schema.wire },
    responses: {
      200: {
        description: "The message",
        content: { "application/json": completionSchema, "text/event-stream": z.string() },
        events: { message: z.union([chunkSchema, openAiErrorSchema]) },
        lastEvent: DONE,
      },
    },
    problems: ["DOCUMENT_UNKNOWN", ...ASSISTANT_PROBLEMS],
    errors: OPENAI_ERRORS,
  };
}
