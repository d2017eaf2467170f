import type { RequestHandler, Response } from "express";
import type { Assistant, Question } from "../ports/assistant.ts";
import { clientSignal } from "./client-signal.ts";
import { parseRequest } from "./parse-request.ts";
import type { ReportFailure } from "./problem-handler.ts";
import { requestIdOf } from "./request-id.ts";
import type { RequestSchemas } from "./request-schemas.ts";
import { answerEvents, errorEvents, formatEvent, STARTED } from "./server-sent-events.ts";
import { problemOf } from "./problem.ts";

export interface AnswerRouteDependencies {
  readonly assistant: Assistant;
  readonly schema: RequestSchemas["answer"];
  readonly reportFailure: ReportFailure;
}

/** `POST /v1/answer`: the whole answer as JSON, or as server-sent events. */
export function answerRoute({
  assistant,
  schema,
  reportFailure,
}: AnswerRouteDependencies): RequestHandler {
  return async (request, response) => {
    const { stream, ...question } = parseRequest(schema, request.body);
    response.set("Cache-Control", "no-store");
    if (stream) await streamAnswer({ assistant, reportFailure, question, response });
    else response.json(await assistant.answer(question, clientSignal(response)));
  };
}

interface Streaming {
  readonly assistant: Assistant;
  readonly reportFailure: ReportFailure;
  readonly question: Question;
  readonly response: Response;
}

async function streamAnswer({ assistant, reportFailure, question, response }: Streaming) {
  const signal = clientSignal(response);
  // a missing index is an ordinary 503 as long as nothing has been sent
  await assistant.generation();
  response.set({
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store, no-transform",
    "X-Accel-Buffering": "no",
  });
  response.write(formatEvent(STARTED));
  const events = await assistant.answer(question, signal).then(answerEvents, (error: unknown) => {
    if (!signal.aborted) reportFailure(error, response);
    return errorEvents(problemOf(error, requestIdOf(response)));
  });
  response.end(events.map(formatEvent).join(""));
}
