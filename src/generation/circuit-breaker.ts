import { AppError } from "../domain/errors.ts";
import type { Clock } from "../ports/clock.ts";

/** Failures in a row after which nobody is let through. */
const MAX_FAILURES = 3;
/** After so long one caller is let through to see. */
const OPEN_MS = 30_000;

/** Spares callers the wait for a model that is down. Every admitted call is settled by one of the other three. */
export interface CircuitBreaker {
  /** @throws AppError MODEL_UNAVAILABLE while it is open. */
  admit(): void;
  succeeded(): void;
  failed(): void;
  /** The call ended and told nothing of the model. */
  released(): void;
}

/** A closed breaker. */
export function createCircuitBreaker(clock: Clock): CircuitBreaker {
  let failures = 0;
  let openedAt = 0;
  let isTrying = false;
  return {
    admit() {
      if (failures < MAX_FAILURES) return;
      if (isTrying || clock.nowMs() - openedAt < OPEN_MS) {
        throw new AppError(
          "MODEL_UNAVAILABLE",
          `The language model failed ${failures} times in a row; it is tried again shortly.`,
        );
      }
      isTrying = true;
    },
    succeeded() {
      failures = 0;
      isTrying = false;
    },
    failed() {
      failures++;
      openedAt = clock.nowMs();
      isTrying = false;
    },
    released() {
      isTrying = false;
    },
  };
}
