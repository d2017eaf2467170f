import type { RequestHandler } from "express";
import type { Assistant } from "../ports/assistant.ts";
import { sendCacheable } from "./cacheable.ts";

/** `GET /v1/documents`: what the index holds, without the texts. */
export function documentsRoute(assistant: Assistant): RequestHandler {
  return async (_request, response) => {
    sendCacheable(response, { documents: await assistant.listDocuments() });
  };
}

/** `GET /v1/documents/:id`: one document with the text that every span points into. */
export function documentRoute(assistant: Assistant): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { meta, text } = await assistant.getDocument(request.params.id);
    sendCacheable(response, { ...meta, text });
  };
}
