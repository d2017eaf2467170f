import type { RequestHandler } from "express";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import { keyIdOf } from "./principal.ts";
import { requestIdOf } from "./request-id.ts";
import { routePathOf } from "./route-path.ts";

/**
 * One line a request, once its response has gone out or its client has left. No path, query or body: they may
 * hold questions.
 */
export function logRequests(log: Log, clock: Clock): RequestHandler {
  return (request, response, next) => {
    const startedMs = clock.nowMs();
    response.once("close", () => {
      log.info(
        {
          requestId: requestIdOf(response),
          keyId: keyIdOf(response),
          method: request.method,
          route: routePathOf(request),
          status: response.writableFinished ? response.statusCode : "client-left",
          durationMs: Math.round((clock.nowMs() - startedMs) * 10) / 10,
        },
        "request",
      );
    });
    next();
  };
}
