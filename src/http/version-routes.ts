import { z } from "zod/v4";
import type { Route } from "./contract/operation.ts";
import { documentIdSchema, documentMetaSchema } from "./document-schema.ts";
import type { LibraryAccess } from "./library-routes.ts";
import { parseRequest } from "./parse-request.ts";
import { differenceSchema } from "./version-schema.ts";
import { visibleLibrary } from "./visible-library.ts";

/** `GET /v1/documents/:id/versions`: the texts of a document, first to last. */
export function versionsRoute({ library }: LibraryAccess): Route {
  return {
    operation: {
      id: "listVersions",
      method: "GET",
      path: "/v1/documents/:id/versions",
      tag: "documents",
      scope: "documents",
      summary: "List the versions of a document",
      description:
        "The texts that replace one another, of which this is one; each says from when to when it held.",
      parameters: documentIdSchema,
      responses: {
        200: {
          description: "First to last",
          content: { "application/json": z.object({ versions: z.array(documentMetaSchema) }) },
        },
      },
      problems: ["DOCUMENT_UNKNOWN"],
    },
    handlers: [
      async (request, response) => {
        const { id } = parseRequest(documentIdSchema, request.params);
        response.set("Cache-Control", "no-store");
        response.json({ versions: await visibleLibrary(library, response).versions(id) });
      },
    ],
  };
}

const diffQuery = z.object({
  with: z.string({ error: "must be the id of the later text" }).describe("Id of the later text."),
});

/** `GET /v1/documents/:id/diff?with=OTHER`: what changed from one text to another. */
export function diffRoute({ library }: LibraryAccess): Route {
  return {
    operation: {
      id: "compareDocuments",
      method: "GET",
      path: "/v1/documents/:id/diff",
      tag: "documents",
      scope: "documents",
      summary: "Compare two texts, provision by provision",
      description:
        "What was added, removed and changed from this text to the one that `with` names.",
      parameters: documentIdSchema,
      query: diffQuery,
      responses: {
        200: { description: "What changed", content: { "application/json": differenceSchema } },
      },
      problems: ["DOCUMENT_UNKNOWN"],
    },
    handlers: [
      async (request, response) => {
        const { id } = parseRequest(documentIdSchema, request.params);
        const { with: other } = parseRequest(diffQuery, request.query);
        const visible = visibleLibrary(library, response);
        for (const each of [id, other]) await visible.requireVisible(each);
        response.set("Cache-Control", "no-store").json(await library.diff(id, other));
      },
    ],
  };
}
