import type { Clock } from "../ports/clock.ts";

/** Failures in a row after which nobody is let through. */
const MAX_FAILURES = 3;

/** Spares callers the wait for something that is down. Every admitted call is settled by one of the other three. */
export interface CircuitBreaker {
  /** Throws what `refusal` makes while it is open. */
  admit(): void;
  succeeded(): void;
  failed(): void;
  /** The call ended and told nothing of what was called. */
  released(): void;
}

export interface CircuitBreakerOptions {
  readonly clock: Clock;
  /** After so long one caller is let through to see. */
  readonly openMs: number;
  /** What callers are told while it is open. */
  readonly refusal: (failures: number) => Error;
}

/** A closed breaker. */
export function createCircuitBreaker({
  clock,
  openMs,
  refusal,
}: CircuitBreakerOptions): CircuitBreaker {
  let failures = 0;
  let openedAt = 0;
  let isTrying = false;
  return {
    admit() {
      if (failures < MAX_FAILURES) return;
      if (isTrying || clock.nowMs() - openedAt < openMs) throw refusal(failures);
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
