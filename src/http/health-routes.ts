import { z } from "zod/v4";
import { ASSISTANT_PROBLEMS } from "./contract/operation-problems.ts";
import type { Route } from "./contract/operation.ts";
import { principalOf } from "./principal.ts";
import type { RestrictedAccess } from "./restrict.ts";

/** `GET /healthz`: the process runs. */
export function healthRoute(): Route {
  return {
    operation: {
      id: "health",
      method: "GET",
      path: "/healthz",
      tag: "server",
      scope: null,
      summary: "Tell whether the process runs",
      description: "Whatever it can do beside.",
      responses: {
        200: {
          description: "It does",
          content: { "application/json": z.object({ status: z.literal("ok") }) },
        },
      },
    },
    handlers: [
      (_request, response) => {
        response.set("Cache-Control", "no-store").json({ status: "ok" });
      },
    ],
  };
}

const readinessSchema = z.object({
  status: z.literal("ready"),
  generation: z.string().describe("Of the index."),
  documents: z.int().min(0).optional().describe("For callers who may see all of them."),
  passages: z.int().min(0).optional(),
});

/**
 * `GET /readyz`: an index is loaded; otherwise the problem that keeps it from being so. How much the index holds is
 * told only to callers who may see all of it.
 */
export function readyRoute(assistantOf: RestrictedAccess["assistantOf"]): Route {
  return {
    operation: {
      id: "ready",
      method: "GET",
      path: "/readyz",
      tag: "server",
      scope: null,
      summary: "Tell whether questions can be answered",
      description: "While another index is loaded, the one before goes on answering, and they can.",
      responses: {
        200: { description: "They can", content: { "application/json": readinessSchema } },
      },
      problems: ASSISTANT_PROBLEMS,
    },
    handlers: [
      async (_request, response) => {
        response.set("Cache-Control", "no-store");
        const { id, documentCount, passageCount } = await assistantOf(response).generation();
        const size = { documents: documentCount, passages: passageCount };
        const seesAll = principalOf(response).collections === null;
        response.json({ status: "ready", generation: id, ...(seesAll && size) });
      },
    ],
  };
}
