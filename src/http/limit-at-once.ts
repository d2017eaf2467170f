import type { RequestHandler } from "express";
import { AppError } from "../domain/errors.ts";
import { callerIdOf } from "./request-rates.ts";

/**
 * Lets a key have only so many requests in hand, so that one program cannot take every place in the queue. Callers
 * without a key are not limited by it; null is no limit.
 */
export function limitAtOnce(perKey: number | null): RequestHandler {
  const inHand = new Map<string, number>();
  const move = (caller: string, by: 1 | -1): void => {
    const count = (inHand.get(caller) ?? 0) + by;
    if (count === 0) inHand.delete(caller);
    else inHand.set(caller, count);
  };
  return (request, response, next) => {
    const caller = callerIdOf(request, response);
    if (caller === null || perKey === null) {
      next();
      return;
    }
    if ((inHand.get(caller) ?? 0) >= perKey) throw tooMany(perKey);
    move(caller, 1);
    response.once("close", () => {
      move(caller, -1);
    });
    next();
  };
}

function tooMany(perKey: number): AppError {
  return new AppError(
    "TOO_MANY_AT_ONCE",
    `${perKey} requests of this key are in hand, as many as may be. Send the next when one of them is answered.`,
  );
}
