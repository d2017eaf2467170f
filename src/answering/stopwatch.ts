import type { Clock } from "../ports/clock.ts";

/** Durations in milliseconds, rounded to a hundredth. */
export interface Stopwatch {
  /** Since the last lap, or the start. */
  lapMs(): number;
  totalMs(): number;
}

/** A stopwatch that runs from now on. */
export function createStopwatch(clock: Clock): Stopwatch {
  const startedAt = clock.nowMs();
  let lastLap = startedAt;
  return {
    lapMs() {
      const now = clock.nowMs();
      const elapsed = now - lastLap;
      lastLap = now;
      return roundMs(elapsed);
    },
    totalMs: () => roundMs(clock.nowMs() - startedAt),
  };
}

function roundMs(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
