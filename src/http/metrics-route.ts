import type { Request, RequestHandler } from "express";
import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import type { Assistant } from "../ports/assistant.ts";
import type { ExposedMetrics } from "../ports/metrics.ts";
import type { Route } from "./contract/operation.ts";
import { principalOf } from "./principal.ts";
import { requireScope } from "./require-scope.ts";

export interface MetricsRouteDependencies {
  readonly metrics: ExposedMetrics;
  /** For whoever may see everything. */
  readonly assistant: Assistant;
}

/**
 * `GET /metrics`: for Prometheus. They count documents of all collections, so that they are for administrators, and
 * for programs of this machine that ask it directly.
 */
export function metricsRoute(dependencies: MetricsRouteDependencies): Route {
  return {
    operation: {
      id: "metrics",
      method: "GET",
      path: "/metrics",
      tag: "server",
      scope: null,
      summary: "Tell what was counted and measured",
      description:
        "For keys with the scope `admin`, and for programs on the server's own machine that ask it directly.",
      responses: {
        200: {
          description: "In Prometheus's text format",
          content: { "text/plain": z.string() },
        },
      },
      problems: ["KEY_REQUIRED", "SCOPE_MISSING"],
    },
    handlers: [requireAdminOrThisMachine, exposeMetrics(dependencies)],
  };
}

const requireAdmin = requireScope("admin");

const requireAdminOrThisMachine: RequestHandler = (request, response, next) => {
  const { keyId, collections } = principalOf(response);
  if (keyId !== null && collections !== null) next(limited(keyId));
  else if (isFromThisMachine(request)) next();
  else void requireAdmin(request, response, next);
};

/** Whoever may not see all documents may not count them either. */
function limited(keyId: string): AppError {
  return new AppError(
    "SCOPE_MISSING",
    `The key ${keyId} is limited to collections, and metrics count documents of all.`,
  );
}

/** Not through a proxy that runs beside the server. */
function isFromThisMachine(request: Request): boolean {
  const address = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const isForwarded = ["X-Forwarded-For", "Forwarded", "Via"].some(
    (name) => request.get(name) !== undefined,
  );
  return !isForwarded && (address === "::1" || address.startsWith("127."));
}

function exposeMetrics({ metrics, assistant }: MetricsRouteDependencies): RequestHandler {
  return async (_request, response) => {
    await recordIndex(metrics, assistant);
    response.set({ "Cache-Control": "no-store", "Content-Type": metrics.contentType });
    response.send(await metrics.expose());
  };
}

/** Metrics are wanted most of all while there is no index. */
async function recordIndex(metrics: ExposedMetrics, assistant: Assistant): Promise<void> {
  try {
    const { id, documentCount, passageCount } = await assistant.generation();
    metrics.record({
      kind: "index",
      generation: id,
      documents: documentCount,
      passages: passageCount,
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    metrics.record({ kind: "index", generation: "", documents: 0, passages: 0 });
  }
}
