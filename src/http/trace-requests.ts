import type { RequestHandler, Response } from "express";
import type { IncomingTrace, Tracer } from "../ports/tracer.ts";
import { requestIdOf } from "./request-id.ts";
import type { Operation } from "./contract/operation.ts";

/** Everything that a request asks for, until its response has gone out or its client has left, as one span. */
export function traceRequests(
  tracer: Pick<Tracer, "within">,
  { method, path }: Pick<Operation, "method" | "path">,
): RequestHandler {
  return (request, response, next) => {
    const incoming: IncomingTrace = {
      traceparent: request.get("traceparent") ?? "",
      tracestate: request.get("tracestate") ?? "",
    };
    const span = tracer.within(
      `${method} ${path}`,
      async (annotate) => {
        annotate({
          "http.request.method": request.method,
          "http.route": path,
          "yiju.request_id": requestIdOf(response),
        });
        const closed = untilClosed(response);
        next();
        await closed;
        if (!response.writableFinished) return;
        annotate({ "http.response.status_code": response.statusCode });
        if (response.statusCode >= 500) throw new AnsweredWithFailure();
      },
      incoming,
    );
    span.catch((error: unknown) => {
      if (!(error instanceof AnsweredWithFailure)) throw error;
    });
  };
}

/** Marks the span as failed; whoever asked, and the log, have been told. */
class AnsweredWithFailure extends Error {
  override readonly name = "AnsweredWithFailure";
}

function untilClosed(response: Response): Promise<void> {
  return new Promise((resolve) => {
    response.once("close", () => {
      resolve();
    });
  });
}
