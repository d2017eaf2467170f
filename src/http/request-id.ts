import type { RequestHandler, Response } from "express";

const HEADER = "X-Request-Id";

/** Gives every request an id, sent back in `X-Request-Id`, in problems and in the log. */
export function assignRequestId(newId: () => string): RequestHandler {
  return (_request, response, next) => {
    response.set(HEADER, newId());
    next();
  };
}

/** The id that `assignRequestId` gave; "" before it ran. */
export function requestIdOf(response: Response): string {
  return response.get(HEADER) ?? "";
}
