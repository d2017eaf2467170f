import type { RequestHandler } from "express";
import { principalOf } from "./principal.ts";
import type { RestrictedAccess } from "./restrict.ts";

/** `GET /healthz`: the process runs. */
export const healthRoute: RequestHandler = (_request, response) => {
  response.set("Cache-Control", "no-store").json({ status: "ok" });
};

/**
 * `GET /readyz`: an index is loaded; otherwise the problem that keeps it from being so. How much the index holds is
 * told only to callers who may see all of it.
 */
export function readyRoute(assistantOf: RestrictedAccess["assistantOf"]): RequestHandler {
  return async (_request, response) => {
    response.set("Cache-Control", "no-store");
    const { id, documentCount, passageCount } = await assistantOf(response).generation();
    const size = { documents: documentCount, passages: passageCount };
    const seesAll = principalOf(response).collections === null;
    response.json({ status: "ready", generation: id, ...(seesAll && size) });
  };
}
