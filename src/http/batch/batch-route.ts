import express, { type RequestHandler, type Response } from "express";
import { z } from "zod/v4";
import { AppError } from "../../domain/errors.ts";
import type { Assistant, AskOptions } from "../../ports/assistant.ts";
import { answerSchema } from "../answer-schema.ts";
import { askOptions } from "../ask-options.ts";
import { ASSISTANT_PROBLEMS } from "../contract/operation-problems.ts";
import type { Operation, Route } from "../contract/operation.ts";
import type { EventStreamTimes } from "../event-stream.ts";
import { pacedWrite } from "../paced-write.ts";
import { parseRequest } from "../parse-request.ts";
import { problemCodeOf, problemOf, PROBLEMS, RequestInvalidError } from "../problem.ts";
import type { ReportFailure } from "../problem-handler.ts";
import { problemSchema } from "../problem-schema.ts";
import { requestIdOf } from "../request-id.ts";
import type { RequestSchemas } from "../request-schemas.ts";
import type { RestrictedAccess } from "../restrict.ts";
import { batchLines, type BatchLine } from "./batch-lines.ts";
import { mapInOrder } from "./map-in-order.ts";

const NDJSON = "application/x-ndjson";
const MAX_LINES = 1000;
/** Times the size of a single request's body. */
const MAX_BODIES = 16;
/** Questions of one batch that are in hand at a time: half of what runs by default, so that others get their turn. */
const CONCURRENCY = 4;

export interface BatchRouteDependencies {
  readonly assistantOf: RestrictedAccess["assistantOf"];
  readonly schema: RequestSchemas["answer"];
  readonly limits: { readonly maxBodyBytes: number };
  readonly reportFailure: ReportFailure;
  readonly times: EventStreamTimes;
}

type LineSchema = ReturnType<typeof lineSchemaOf>;

/** `POST /v1/answers`: a question a line, an answer a line, in the same order. */
export function batchRoute(dependencies: BatchRouteDependencies): Route {
  const schema = lineSchemaOf(dependencies.schema);
  return {
    operation: batchOperation(schema),
    handlers: [
      requireNdjson,
      express.raw({ type: NDJSON, limit: MAX_BODIES * dependencies.limits.maxBodyBytes }),
      async (request, response) => {
        const body: unknown = request.body;
        const lines = batchLines(body instanceof Uint8Array ? body : new Uint8Array(), MAX_LINES);
        await sendAnswers(lines, response, { ...dependencies, schema });
      },
    ],
  };
}

async function sendAnswers(
  lines: readonly BatchLine[],
  response: Response,
  { assistantOf, schema, reportFailure, times }: SendDependencies,
) {
  const assistant = assistantOf(response);
  // a missing index is an ordinary 503 as long as nothing has been sent
  await assistant.generation();
  const options = askOptions(response, "batch");
  response.set({ "Content-Type": NDJSON, "Cache-Control": "no-store", "X-Accel-Buffering": "no" });
  const answerLine = async (line: BatchLine) => {
    try {
      return { line: line.number, answer: await answerTo(line, schema, { assistant, options }) };
    } catch (error) {
      if (isOwn(error) && !options.signal.aborted) reportFailure(error, response);
      return { line: line.number, problem: problemOf(error, requestIdOf(response)) };
    }
  };
  try {
    for await (const result of mapInOrder(lines, CONCURRENCY, answerLine)) {
      await pacedWrite(response, `${JSON.stringify(result)}\n`, times.drainMs);
    }
  } catch (error) {
    if (!options.signal.aborted) throw error;
  }
  response.end();
}

interface SendDependencies extends Omit<BatchRouteDependencies, "schema"> {
  readonly schema: LineSchema;
}

function answerTo(
  { text }: BatchLine,
  schema: LineSchema,
  { assistant, options }: { readonly assistant: Assistant; readonly options: AskOptions },
) {
  return assistant.answer(parseRequest(schema, parseLine(text)), options);
}

/** What a line has to be. */
const AN_OBJECT = 'an object as in {"question": "什麼是模型漂移？"}';

/** Who sends texts, or a list in one line, had better be told so than of a missing field. */
function parseLine(text: string): object {
  const line = parseJson(text);
  if (typeof line === "object" && line !== null && !Array.isArray(line)) return line;
  throw new RequestInvalidError([{ path: "", message: `must be ${AN_OBJECT}` }], "the line");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError(
      "REQUEST_MALFORMED",
      `The line is not valid JSON; it must be ${AN_OBJECT}.`,
      {
        cause,
      },
    );
  }
}

/** Whether a failure is the server's, not the line's. */
function isOwn(error: unknown): boolean {
  return PROBLEMS[problemCodeOf(error)].status >= 500;
}

const requireNdjson: RequestHandler = (request, _response, next) => {
  if (request.is(NDJSON) === NDJSON) {
    next();
    return;
  }
  throw new AppError("MEDIA_TYPE_UNSUPPORTED", `Send the body as Content-Type: ${NDJSON}.`);
};

/** A question of a batch: what `POST /v1/answer` takes, but for streaming. */
function lineSchemaOf(schema: RequestSchemas["answer"]) {
  return schema.omit({ stream: true }).meta({ examples: [{ question: "什麼是模型漂移？" }] });
}

const resultSchema = z
  .union([
    z.object({ line: z.int().min(1), answer: answerSchema }),
    z.object({ line: z.int().min(1), problem: problemSchema }),
  ])
  .meta({ id: "BatchResult", description: "One line: what came of the line of that number." });

function batchOperation(schema: LineSchema): Operation {
  return {
    id: "answerBatch",
    method: "POST",
    path: "/v1/answers",
    tag: "answers",
    scope: "answer",
    summary: "Answer many questions",
    description:
      `One question a line, at most ${MAX_LINES}; one result a line, in the same order, as soon as it is there. A ` +
      "line that cannot be answered gives a problem with its number, and the others go on. The schemas describe one " +
      "line. Nothing more is asked once the client has left.",
    body: { type: NDJSON, schema },
    responses: {
      200: { description: "The results", content: { [NDJSON]: resultSchema } },
    },
    problems: ASSISTANT_PROBLEMS,
  };
}
