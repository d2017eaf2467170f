import type { RequestHandler } from "express";
import type { Assistant } from "../ports/assistant.ts";
import { clientSignal } from "./client-signal.ts";
import { parseRequest } from "./parse-request.ts";
import type { RequestSchemas } from "./request-schemas.ts";

/** `POST /v1/search`: passages without an answer, best first, each with the trace of its score. */
export function searchRoute(
  assistant: Assistant,
  schema: RequestSchemas["search"],
): RequestHandler {
  return async (request, response) => {
    const query = parseRequest(schema, request.body);
    response.set("Cache-Control", "no-store");
    response.json({ results: await assistant.search(query, clientSignal(response)) });
  };
}
