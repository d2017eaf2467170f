import { createHash } from "node:crypto";
import type { RequestHandler, Response } from "express";
import type { Assistant } from "../ports/assistant.ts";

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

/** Clients may keep the body but ask each time whether it still holds; Express answers 304 if it does. */
function sendCacheable(response: Response, body: object): void {
  const json = JSON.stringify(body);
  const hash = createHash("sha256").update(json).digest("base64url");
  response.set({ "Cache-Control": "no-cache", ETag: `"${hash}"` });
  response.type("json").send(json);
}
