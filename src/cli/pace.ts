import type { Clock } from "../ports/clock.ts";
import type { IndexProgress } from "./backend.ts";

/** Too early to tell before. */
const FIRST_TOLD_MS = 3000;

/** Says how fast a stage goes and how long it will take: ", 250/s, 4 min left"; "" while that is not known. */
export function createPace(clock: Clock): (progress: IndexProgress) => string {
  let begun = { stage: "", done: 0, atMs: 0 };
  return ({ stage, done, total }) => {
    const nowMs = clock.nowMs();
    if (stage !== begun.stage) begun = { stage, done, atMs: nowMs };
    const elapsedMs = nowMs - begun.atMs;
    const perSecond = ((done - begun.done) / elapsedMs) * 1000;
    if (elapsedMs < FIRST_TOLD_MS || perSecond <= 0 || done >= total) return "";
    return `, ${Math.max(1, Math.round(perSecond))}/s, ${durationOf((total - done) / perSecond)} left`;
  };
}

function durationOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 90 * 60 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}
