import type { Request, RequestHandler } from "express";
import { AppError } from "../domain/errors.ts";
import { askedHost } from "./asked-host.ts";

const ALLOWED = {
  "Access-Control-Allow-Methods": "GET, HEAD, POST",
  "Access-Control-Max-Age": "600",
};
/** Beside those of ours, what OpenAI's and the Model Context Protocol's clients and tracers send from a page. */
const HEADERS =
  /^(authorization|content-type|if-none-match|traceparent|tracestate|mcp-[a-z-]+|last-event-id|x-stainless-[a-z-]+)$/i;
const EXPOSED =
  "X-Request-Id, ETag, Retry-After, RateLimit, RateLimit-Policy, Deprecation, Sunset, Link";

/**
 * Lets pages of the listed origins load the widget and call the API, without cookies. Requests from pages of all
 * others but the server's own are refused: a browser would keep the answer from them, but not the effect.
 */
export function allowOrigins(listOrigins: () => Promise<readonly string[]>): RequestHandler {
  return async (request, response, next) => {
    response.vary("Origin");
    const origin = request.get("Origin");
    if (origin === undefined || isOwn(origin, request)) {
      next();
      return;
    }
    if (!(await listOrigins()).includes(origin)) throw originForbidden(origin);
    response.set("Access-Control-Allow-Origin", origin);
    response.set("Access-Control-Expose-Headers", EXPOSED);
    if (!isPreflight(request)) {
      next();
      return;
    }
    response.vary("Access-Control-Request-Headers");
    response.set({ ...ALLOWED, "Access-Control-Allow-Headers": allowedHeaders(request) });
    response.status(204).end();
  };
}

/** By host and port: a proxy may speak TLS where the server does not. */
function isOwn(origin: string, request: Request): boolean {
  return URL.canParse(origin) && new URL(origin).host === askedHost(request);
}

function isPreflight(request: Request): boolean {
  return request.method === "OPTIONS" && request.get("Access-Control-Request-Method") !== undefined;
}

/** Those of the wanted headers that may be sent. */
function allowedHeaders(request: Request): string {
  const wanted = (request.get("Access-Control-Request-Headers") ?? "").split(",");
  return wanted
    .map((name) => name.trim())
    .filter((name) => HEADERS.test(name))
    .join(", ");
}

function originForbidden(origin: string): AppError {
  return new AppError(
    "ORIGIN_FORBIDDEN",
    `Pages of ${origin.slice(0, 100)} may not ask this server. Add the origin to YIJU_EMBED_ORIGINS, ` +
      "or to a publishable key.",
  );
}
