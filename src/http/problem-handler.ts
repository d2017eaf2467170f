import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import { AppError } from "../domain/errors.ts";
import type { Log } from "../ports/log.ts";
import { translateExpressError } from "./body-error.ts";
import type { ErrorsAt } from "./contract/errors-at.ts";
import { problemCodeOf, problemOf, PROBLEMS } from "./problem.ts";
import { requestIdOf } from "./request-id.ts";

/** Writes a failure that is the server's own to its log. */
export type ReportFailure = (error: unknown, response: Response) => void;

/** Every failure as a problem document, or as its operation tells failures. */
export function handleProblems(
  reportFailure: ReportFailure,
  errorsOf: ErrorsAt,
): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- Express knows an error handler by its four parameters
  return (thrown: unknown, request, response, next) => {
    if (response.destroyed) return;
    const error = translateExpressError(thrown);
    const { status, retryAfterSeconds } = PROBLEMS[problemCodeOf(error)];
    if (status >= 500) reportFailure(error, response);
    if (response.headersSent) {
      next(error);
      return;
    }
    if (status === 401) response.set("WWW-Authenticate", 'Bearer realm="yiju"');
    if (retryAfterSeconds !== undefined && response.get("Retry-After") === undefined) {
      response.set("Retry-After", String(retryAfterSeconds));
    }
    response.status(status).set("Cache-Control", "no-store").removeHeader("ETag");
    const { type, of } = errorsOf(request);
    response.type(type).send(JSON.stringify(of(problemOf(error, requestIdOf(response)))));
  };
}

/** Puts the server's failures into `log`; messages of bugs, which may quote a text, only at its debug level. */
export function reportFailuresTo(log: Log): ReportFailure {
  return (error, response) => {
    const requestId = requestIdOf(response);
    if (error instanceof AppError) {
      const fields = { requestId, code: error.code, reason: error.message };
      if (error.code === "BUSY" || error.code === "INDEX_MISSING") log.warn(fields, "turned away");
      else log.error(fields, "request failed");
      return;
    }
    log.error({ requestId, code: "INTERNAL_ERROR", ...framesOf(error) }, "request failed");
    log.debug({ requestId, reason: String(error) }, "what the failure said");
  };
}

function framesOf(error: unknown): { name: string; frames: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const lines = (error.stack ?? "").split("\n").map((line) => line.trim());
  return { name: error.name, frames: lines.filter((line) => /^at .*[\d)]$/.test(line)) };
}

/** 405 with the methods that the route takes. */
export function allowOnly(...methods: readonly string[]): RequestHandler {
  const allow = methods.join(", ");
  return (request, response) => {
    response.set("Allow", allow);
    throw new AppError("METHOD_NOT_ALLOWED", `This route takes ${allow}, not ${request.method}.`);
  };
}

export const unknownRoute: RequestHandler = () => {
  throw new AppError("ROUTE_UNKNOWN", "There is no such route; GET / lists those that there are.");
};
