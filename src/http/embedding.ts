import type { RequestHandler } from "express";

const ALLOWED = {
  "Access-Control-Allow-Methods": "GET, HEAD, POST",
  "Access-Control-Allow-Headers": "Content-Type",
  "Access-Control-Max-Age": "600",
};

/**
 * Lets pages of the listed origins load the widget and call the API; browsers keep all others from reading an
 * answer. Without cookies or other credentials: the API knows none.
 */
export function allowEmbedding(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    response.vary("Origin");
    const origin = request.get("Origin");
    if (origin === undefined || !origins.includes(origin)) {
      next();
      return;
    }
    response.set("Access-Control-Allow-Origin", origin);
    response.set("Access-Control-Expose-Headers", "X-Request-Id, Retry-After");
    const isPreflight =
      request.method === "OPTIONS" && request.get("Access-Control-Request-Method") !== undefined;
    if (isPreflight) response.set(ALLOWED).status(204).end();
    else next();
  };
}
