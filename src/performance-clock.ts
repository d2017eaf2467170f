import type { Clock } from "./ports/clock.ts";

/** The process's own monotonic clock. */
export const performanceClock: Clock = { nowMs: () => performance.now() };
