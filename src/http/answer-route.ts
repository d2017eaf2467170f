import type { RequestHandler, Response } from "express";
import type { PublicAnswer } from "../domain/public-answer.ts";
import type { AnswerListener, AskContext, Question } from "../ports/assistant.ts";
import { clientSignal } from "./client-signal.ts";
import { openEventStream, type EventStream, type EventStreamTimes } from "./event-stream.ts";
import { parseRequest } from "./parse-request.ts";
import { principalOf } from "./principal.ts";
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
export function answerRoute(dependencies: AnswerRouteDependencies): RequestHandler {
  const { assistantOf, schema } = dependencies;
  return async (request, response) => {
    const { stream, ...question } = parseRequest(schema, request.body);
    response.set("Cache-Control", "no-store");
    if (stream) await streamAnswer(question, response, dependencies);
    else response.json(await assistantOf(response).answer(question, askOptions(response)));
  };
}

function askOptions(response: Response) {
  const requestId = requestIdOf(response);
  const context: AskContext = { channel: "http", requestId, keyId: principalOf(response).keyId };
  return { signal: clientSignal(response), context };
}

async function streamAnswer(
  question: Question,
  response: Response,
  { assistantOf, reportFailure, times }: AnswerRouteDependencies,
) {
  const { signal, context } = askOptions(response);
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
