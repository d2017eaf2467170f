import type { Clock } from "../../src/ports/clock.ts";

export const performanceClock: Clock = { nowMs: () => performance.now() };
