import type { RequestHandler } from "express";
import type { Assistant } from "../ports/assistant.ts";

/** `GET /healthz`: the process runs. */
export const healthRoute: RequestHandler = (_request, response) => {
  response.set("Cache-Control", "no-store").json({ status: "ok" });
};

/** `GET /readyz`: an index is loaded; otherwise the problem that keeps it from being so. */
export function readyRoute(assistant: Assistant): RequestHandler {
  return async (_request, response) => {
    response.set("Cache-Control", "no-store");
    const { id, documentCount, passageCount } = await assistant.generation();
    response.json({
      status: "ready",
      generation: id,
      documents: documentCount,
      passages: passageCount,
    });
  };
}
