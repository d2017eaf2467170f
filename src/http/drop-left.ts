import type { RequestHandler } from "express";

/**
 * Goes no further for a client that left while it was being recognised: its response will not close again, and
 * whatever waits for that would wait for ever. What comes after, up to the handlers of a route, must not wait.
 */
export const dropLeft: RequestHandler = (_request, response, next) => {
  if (!response.closed) next();
};
