import type { RequestHandler } from "express";
import { sendCacheable } from "./cacheable.ts";
import { parseRequest } from "./parse-request.ts";
import type { RequestSchemas } from "./request-schemas.ts";
import type { RestrictedAccess } from "./restrict.ts";

/** `GET /v1/documents/:id/blocks`: the structure of a document, in spans of its `text`. */
export function blocksRoute(
  browserOf: RestrictedAccess["browserOf"],
): RequestHandler<{ id: string }> {
  return async (request, response) => {
    sendCacheable(response, await browserOf(response).view(request.params.id));
  };
}

/** `GET /v1/suggestions?script=hant|hans`: questions to begin with. */
export function suggestionsRoute(
  browserOf: RestrictedAccess["browserOf"],
  schema: RequestSchemas["suggestions"],
): RequestHandler {
  return async (request, response) => {
    const { script } = parseRequest(schema, request.query);
    sendCacheable(response, { suggestions: await browserOf(response).suggestQuestions(script) });
  };
}
