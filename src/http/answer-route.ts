import type { Response } from "express";
import { z } from "zod/v4";
import type { PublicAnswer } from "../domain/public-answer.ts";
import type { AnswerListener, Question } from "../ports/assistant.ts";
import { answerSchema } from "./answer-schema.ts";
import { ANSWER_EVENTS } from "./answer-events-schema.ts";
import { askOptions } from "./ask-options.ts";
import { ASSISTANT_PROBLEMS } from "./contract/operation-problems.ts";
import type { Operation, Route } from "./contract/operation.ts";
import { openEventStream, type EventStream, type EventStreamTimes } from "./event-stream.ts";
import { parseRequest } from "./parse-request.ts";
import { problemOf } from "./problem.ts";
import type { ReportFailure } from "./problem-handler.ts";
import { requestIdOf } from "./request-id.ts";
import type { RequestSchemas } from "./request-schemas.ts";
import type { RestrictedAccess } from "./restrict.ts";
import { answerEvent, DONE, errorEvent, progressEvent, STARTED } from "./server-sent-events.ts";

export interface AnswerRouteDependencies {
  readonly assistantOf: RestrictedAccess["assistantOf"];
  readonly schema: RequestSchemas["answer"];
  readonly reportFailure: ReportFailure;
  readonly times: EventStreamTimes;
}

/** `POST /v1/answer`: the whole answer as JSON, or as server-sent events. */
export function answerRoute(dependencies: AnswerRouteDependencies): Route {
  const { assistantOf, schema } = dependencies;
  return {
    operation: answerOperation(schema),
    handlers: [
      async (request, response) => {
        const { stream, ...question } = parseRequest(schema, request.body);
        response.set("Cache-Control", "no-store");
        if (stream) await streamAnswer(question, response, dependencies);
        else
          response.json(await assistantOf(response).answer(question, askOptions(response, "http")));
      },
    ],
  };
}

function answerOperation(schema: RequestSchemas["answer"]): Operation {
  return {
    id: "answer",
    method: "POST",
    path: "/v1/answer",
    tag: "answers",
    scope: "answer",
    summary: "Answer a question with citations, or refuse to",
    description:
      "A refusal is an answer: status 200. With `stream: true` the same comes as server-sent events: `status`, " +
      "`passages`, a `claim` each when it is verified, then `answer` (the whole body) or `error` (a problem), and " +
      "`done`. A claim once sent is never taken back. Lines that begin with a colon only keep the connection open.",
    body: { type: "application/json", schema },
    responses: {
      200: {
        description: "The answer, or the refusal",
        content: { "application/json": answerSchema, "text/event-stream": z.string() },
        events: ANSWER_EVENTS,
      },
    },
    problems: ["DOCUMENT_UNKNOWN", ...ASSISTANT_PROBLEMS],
  };
}

async function streamAnswer(
  question: Question,
  response: Response,
  { assistantOf, reportFailure, times }: AnswerRouteDependencies,
) {
  const { signal, context } = askOptions(response, "http");
  const assistant = assistantOf(response);
  // a missing index is an ordinary 503 as long as nothing has been sent
  await assistant.generation();
  const stream = openEventStream(response, times);
  try {
    await sendAnswer(stream, (listener) =>
      assistant.answer(question, { signal, context, listener }),
    );
  } catch (error) {
    if (signal.aborted) return;
    reportFailure(error, response);
    await stream.send(errorEvent(problemOf(error, requestIdOf(response))));
    await stream.send(DONE);
  } finally {
    stream.end();
  }
}

async function sendAnswer(
  stream: EventStream,
  ask: (listener: AnswerListener) => Promise<PublicAnswer>,
) {
  await stream.send(STARTED);
  const answer = await ask((progress) => stream.send(progressEvent(progress)));
  await stream.send(answerEvent(answer));
  await stream.send(DONE);
}
