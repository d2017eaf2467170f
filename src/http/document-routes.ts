import { z } from "zod/v4";
import { CACHEABLE_HEADERS, NOT_MODIFIED, sendCacheable } from "./cacheable.ts";
import { ASSISTANT_PROBLEMS } from "./contract/operation-problems.ts";
import type { Route } from "./contract/operation.ts";
import { documentIdSchema, documentMetaSchema, documentSchema } from "./document-schema.ts";
import { parseRequest } from "./parse-request.ts";
import type { RestrictedAccess } from "./restrict.ts";

/** `GET /v1/documents`: what the index holds, without the texts. */
export function documentsRoute(assistantOf: RestrictedAccess["assistantOf"]): Route {
  return {
    operation: {
      id: "listDocuments",
      method: "GET",
      path: "/v1/documents",
      tag: "documents",
      scope: "documents",
      summary: "List the documents",
      description: "Those that the caller may see, superseded ones among them.",
      responses: {
        200: {
          description: "What is known of each, without the texts, ordered by id",
          content: {
            "application/json": z.object({ documents: z.array(documentMetaSchema) }),
          },
          headers: CACHEABLE_HEADERS,
        },
        304: NOT_MODIFIED,
      },
      problems: ASSISTANT_PROBLEMS,
    },
    handlers: [
      async (_request, response) => {
        sendCacheable(response, { documents: await assistantOf(response).listDocuments() });
      },
    ],
  };
}

/** `GET /v1/documents/:id`: one document with the text that every span points into. */
export function documentRoute(assistantOf: RestrictedAccess["assistantOf"]): Route {
  return {
    operation: {
      id: "getDocument",
      method: "GET",
      path: "/v1/documents/:id",
      tag: "documents",
      scope: "documents",
      summary: "Get a document with its text",
      description:
        "`text` is what every `spans` points into. A client may keep it and ask with its ETag whether it still holds.",
      parameters: documentIdSchema,
      responses: {
        200: {
          description: "The document",
          content: { "application/json": documentSchema },
          headers: CACHEABLE_HEADERS,
        },
        304: NOT_MODIFIED,
      },
      problems: ["DOCUMENT_UNKNOWN", ...ASSISTANT_PROBLEMS],
    },
    handlers: [
      async (request, response) => {
        const { id } = parseRequest(documentIdSchema, request.params);
        const { meta, text } = await assistantOf(response).getDocument(id);
        sendCacheable(response, { ...meta, text });
      },
    ],
  };
}
