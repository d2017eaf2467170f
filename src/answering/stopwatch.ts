import type { Clock } from "../ports/clock.ts";

/** Durations in milliseconds, rounded to a hundredth. */
export interface Stopwatch {
  /** Since the last lap, or the start. */
  lapMs(): number;
  totalMs(): number;
  /** Does the work, and adds the time that it took to `measuredMs`. */
  measure<Result>(work: () => Result | Promise<Result>): Promise<Result>;
  /** Sum over everything measured so far. */
  measuredMs(): number;
}

/** A stopwatch that runs from now on. */
export function createStopwatch(clock: Clock): Stopwatch {
  const startedAt = clock.nowMs();
  let lastLap = startedAt;
  let measured = 0;
  return {
    lapMs() {
      const now = clock.nowMs();
      const elapsed = now - lastLap;
      lastLap = now;
      return roundMs(elapsed);
    },
    totalMs: () => roundMs(clock.nowMs() - startedAt),
    async measure(work) {
      const from = clock.nowMs();
      try {
        return await work();
      } finally {
        measured += clock.nowMs() - from;
      }
    },
    measuredMs: () => roundMs(measured),
  };
}

function roundMs(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
