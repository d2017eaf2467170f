import { z } from "zod/v4";
import type { PublicSearchResult } from "../domain/public-answer.ts";
import { RETRIEVERS } from "../domain/retrieval.ts";
import { QUOTE_FIELDS } from "./answer-schema.ts";
import { clientSignal } from "./client-signal.ts";
import { ASSISTANT_PROBLEMS } from "./contract/operation-problems.ts";
import type { Operation, Route } from "./contract/operation.ts";
import { parseRequest } from "./parse-request.ts";
import type { RestrictedAccess } from "./restrict.ts";
import type { RequestSchemas } from "./request-schemas.ts";

/** `POST /v1/search`: passages without an answer, best first, each with the trace of its score. */
export function searchRoute(
  assistantOf: RestrictedAccess["assistantOf"],
  schema: RequestSchemas["search"],
): Route {
  return {
    operation: searchOperation(schema),
    handlers: [
      async (request, response) => {
        const query = parseRequest(schema, request.body);
        response.set("Cache-Control", "no-store");
        response.json({
          results: await assistantOf(response).search(query, clientSignal(response)),
        });
      },
    ],
  };
}

function searchOperation(schema: RequestSchemas["search"]): Operation {
  const results = z.object({ results: z.array(searchResultSchema) });
  return {
    id: "search",
    method: "POST",
    path: "/v1/search",
    tag: "answers",
    scope: "search",
    summary: "Find passages, best first, without an answer",
    description:
      "By words and by meaning; `trace` says what each contributed to the score. Words of other regions, scripts and English are found too.",
    body: { type: "application/json", schema },
    responses: {
      200: { description: "The passages", content: { "application/json": results } },
    },
    problems: ["DOCUMENT_UNKNOWN", ...ASSISTANT_PROBLEMS],
  };
}

const traceSchema = z
  .object({
    retriever: z.enum(RETRIEVERS),
    rank: z.int().min(1).nullable(),
    rawScore: z.number().nullable(),
    contribution: z.number().describe("The contributions add up to `score`."),
  })
  .meta({ id: "ScoreTrace" });

export const searchResultSchema = z
  .object({ ...QUOTE_FIELDS, score: z.number(), trace: z.array(traceSchema) })
  .meta({ id: "SearchResult" }) satisfies z.ZodType<PublicSearchResult>;
