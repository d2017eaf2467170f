import type { RequestHandler } from "express";
import { sendCacheable } from "./cacheable.ts";
import type { RestrictedAccess } from "./restrict.ts";

/** `GET /v1/documents`: what the index holds, without the texts. */
export function documentsRoute(assistantOf: RestrictedAccess["assistantOf"]): RequestHandler {
  return async (_request, response) => {
    sendCacheable(response, { documents: await assistantOf(response).listDocuments() });
  };
}

/** `GET /v1/documents/:id`: one document with the text that every span points into. */
export function documentRoute(
  assistantOf: RestrictedAccess["assistantOf"],
): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { meta, text } = await assistantOf(response).getDocument(request.params.id);
    sendCacheable(response, { ...meta, text });
  };
}
