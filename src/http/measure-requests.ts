import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Clock } from "../ports/clock.ts";
import type { Metrics } from "../ports/metrics.ts";
import { translateExpressError } from "./body-error.ts";
import { problemCodeOf } from "./problem.ts";
import { routePathOf } from "./route-path.ts";

/** Counts failures by their code, and leaves them to whoever answers them. */
export function countProblems(metrics: Metrics): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- Express knows an error handler by its four parameters
  return (error: unknown, _request, _response, next) => {
    metrics.record({ kind: "problem", code: problemCodeOf(translateExpressError(error)) });
    next(error);
  };
}

/** Methods that routes take; whatever else clients come up with is one more. */
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Counts each request with how long it took, once its response has gone out or its client has left. */
export function measureRequests(metrics: Metrics, clock: Clock): RequestHandler {
  return (request, response, next) => {
    const startedMs = clock.nowMs();
    response.once("close", () => {
      metrics.record({
        kind: "request",
        method: METHODS.includes(request.method) ? request.method : "other",
        route: routePathOf(request),
        status: response.writableFinished ? response.statusCode : "client-left",
        durationMs: clock.nowMs() - startedMs,
      });
    });
    next();
  };
}
