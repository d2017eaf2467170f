import type { RequestHandler } from "express";
import type { DocumentBrowser } from "../ports/document-browser.ts";
import { sendCacheable } from "./cacheable.ts";
import { parseRequest } from "./parse-request.ts";
import type { RequestSchemas } from "./request-schemas.ts";

/** `GET /v1/documents/:id/blocks`: the structure of a document, in spans of its `text`. */
export function blocksRoute(browser: DocumentBrowser): RequestHandler<{ id: string }> {
  return async (request, response) => {
    sendCacheable(response, await browser.view(request.params.id));
  };
}

/** `GET /v1/suggestions?script=hant|hans`: questions to begin with. */
export function suggestionsRoute(
  browser: DocumentBrowser,
  schema: RequestSchemas["suggestions"],
): RequestHandler {
  return async (request, response) => {
    const { script } = parseRequest(schema, request.query);
    sendCacheable(response, { suggestions: await browser.suggestQuestions(script) });
  };
}
