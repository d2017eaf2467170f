import type { RequestHandler } from "express";
import { AppError } from "../domain/errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Metrics } from "../ports/metrics.ts";
import { createPace } from "./pace.ts";

interface AdmissionLimits {
  /** Requests that are worked on at a time. */
  readonly maxRunning: number;
  /** Further ones that wait. */
  readonly maxWaiting: number;
  /** None is taken in that would have to wait for longer, as things go at the moment. */
  readonly maxExpectedWaitMs: number;
}

export interface AdmissionDependencies {
  readonly limits: AdmissionLimits;
  readonly clock: Clock;
  readonly metrics: Metrics;
}

const LONGEST_RETRY_SECONDS = 60;

/** Turns requests away with BUSY that would wait in vain, or for too long, before anything of their bodies is read. */
export function limitAdmission({ limits, clock, metrics }: AdmissionDependencies): RequestHandler {
  const { maxRunning, maxWaiting, maxExpectedWaitMs } = limits;
  const pace = createPace(clock);
  let inHand = 0;

  function move(by: 1 | -1): void {
    if (by === -1) pace.left(inHand > maxRunning);
    inHand += by;
    metrics.record({ kind: "queue", inHand });
  }

  return (_request, response, next) => {
    const expectedWaitMs = Math.max(0, inHand - maxRunning + 1) * pace.msBetween();
    if (inHand >= maxRunning + maxWaiting || expectedWaitMs > maxExpectedWaitMs) {
      const seconds = Math.min(Math.ceil(expectedWaitMs / 1000), LONGEST_RETRY_SECONDS);
      response.set("Retry-After", String(Math.max(1, seconds)));
      throw new AppError("BUSY", `The server has ${inHand} requests in hand. Try again shortly.`);
    }
    move(1);
    response.once("close", () => {
      move(-1);
    });
    next();
  };
}
