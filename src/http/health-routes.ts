import { z } from "zod/v4";
import type { Assistant } from "../ports/assistant.ts";
import { ASSISTANT_PROBLEMS } from "./contract/operation-problems.ts";
import type { Route } from "./contract/operation.ts";

/** `GET /healthz`: the process runs. */
export function healthRoute(): Route {
  return {
    operation: {
      id: "health",
      method: "GET",
      path: "/healthz",
      tag: "server",
      scope: null,
      summary: "Whether the process runs",
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
  documents: z.int().min(0),
  passages: z.int().min(0),
});

/** `GET /readyz`: an index is loaded; otherwise the problem that keeps it from being so. */
export function readyRoute(assistant: Assistant): Route {
  return {
    operation: {
      id: "ready",
      method: "GET",
      path: "/readyz",
      tag: "server",
      scope: null,
      summary: "Whether questions can be answered",
      responses: {
        200: { description: "They can", content: { "application/json": readinessSchema } },
      },
      problems: ASSISTANT_PROBLEMS,
    },
    handlers: [
      async (_request, response) => {
        response.set("Cache-Control", "no-store");
        const { id, documentCount, passageCount } = await assistant.generation();
        response.json({
          status: "ready",
          generation: id,
          documents: documentCount,
          passages: passageCount,
        });
      },
    ],
  };
}
