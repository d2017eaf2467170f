import type { RequestHandler } from "express";
import { clientSignal } from "./client-signal.ts";
import { parseRequest } from "./parse-request.ts";
import type { RequestSchemas } from "./request-schemas.ts";
import type { RestrictedAccess } from "./restrict.ts";

/** `POST /v1/search`: passages without an answer, best first, each with the trace of its score. */
export function searchRoute(
  assistantOf: RestrictedAccess["assistantOf"],
  schema: RequestSchemas["search"],
): RequestHandler {
  return async (request, response) => {
    const query = parseRequest(schema, request.body);
    response.set("Cache-Control", "no-store");
    response.json({ results: await assistantOf(response).search(query, clientSignal(response)) });
  };
}
