import { z } from "zod/v4";
import { CACHEABLE_HEADERS, NOT_MODIFIED, sendCacheable } from "./cacheable.ts";
import { ASSISTANT_PROBLEMS } from "./contract/operation-problems.ts";
import type { Route } from "./contract/operation.ts";
import { documentIdSchema, documentViewSchema, suggestionSchema } from "./document-schema.ts";
import { parseRequest } from "./parse-request.ts";
import type { RequestSchemas } from "./request-schemas.ts";
import type { RestrictedAccess } from "./restrict.ts";

/** `GET /v1/documents/:id/blocks`: the structure of a document, in spans of its `text`. */
export function blocksRoute(browserOf: RestrictedAccess["browserOf"]): Route {
  return {
    operation: {
      id: "getDocumentBlocks",
      method: "GET",
      path: "/v1/documents/:id/blocks",
      tag: "documents",
      scope: "documents",
      summary: "Get the structure of a document",
      description:
        "Headings, paragraphs, items, rows and footnotes, each with its locator, an anchor and its place in the text.",
      parameters: documentIdSchema,
      responses: {
        200: {
          description: "Its blocks in reading order, in spans of its text",
          content: { "application/json": documentViewSchema },
          headers: CACHEABLE_HEADERS,
        },
        304: NOT_MODIFIED,
      },
      problems: ["DOCUMENT_UNKNOWN", ...ASSISTANT_PROBLEMS],
    },
    handlers: [
      async (request, response) => {
        const { id } = parseRequest(documentIdSchema, request.params);
        sendCacheable(response, await browserOf(response).view(id));
      },
    ],
  };
}

/** `GET /v1/suggestions?script=hant|hans`: questions to begin with. */
export function suggestionsRoute(
  browserOf: RestrictedAccess["browserOf"],
  schema: RequestSchemas["suggestions"],
): Route {
  return {
    operation: {
      id: "listSuggestions",
      method: "GET",
      path: "/v1/suggestions",
      tag: "documents",
      scope: "documents",
      summary: "List questions to begin with",
      description: "Each was asked, and answered from the document that it names.",
      query: schema,
      responses: {
        200: {
          description: "Questions that the documents answer; none, if none was found",
          content: {
            "application/json": z.object({ suggestions: z.array(suggestionSchema) }),
          },
          headers: CACHEABLE_HEADERS,
        },
        304: NOT_MODIFIED,
      },
      problems: ASSISTANT_PROBLEMS,
    },
    handlers: [
      async (request, response) => {
        const { script } = parseRequest(schema, request.query);
        sendCacheable(response, {
          suggestions: await browserOf(response).suggestQuestions(script),
        });
      },
    ],
  };
}

/** `POST /v1/suggestions`: questions to ask instead of one that was refused, from the passages that came nearest. */
export function narrowerRoute(
  browserOf: RestrictedAccess["browserOf"],
  schema: RequestSchemas["nearMiss"],
): Route {
  return {
    operation: {
      id: "narrowQuestion",
      method: "POST",
      path: "/v1/suggestions",
      tag: "documents",
      scope: "answer",
      summary: "Find questions to ask instead of one that was refused",
      description:
        "From the passages that came nearest to it. Each was asked, and answered from one of them.",
      body: { type: "application/json", schema },
      responses: {
        200: {
          description: "Questions that the documents answer near the passages; none, if none was",
          content: {
            "application/json": z.object({ suggestions: z.array(suggestionSchema) }),
          },
        },
      },
      problems: ["DOCUMENT_UNKNOWN", ...ASSISTANT_PROBLEMS],
    },
    handlers: [
      async (request, response) => {
        const { nearest: places, filter, script } = parseRequest(schema, request.body);
        const suggestions = await browserOf(response).narrowQuestion({ places, filter, script });
        response.set("Cache-Control", "no-store");
        response.json({ suggestions });
      },
    ],
  };
}
