import type { Clock } from "../ports/clock.ts";

/** How fast a queue moves. */
export interface Pace {
  /** Somebody has left; `othersWait` says whether others waited for the place. */
  left(othersWait: boolean): void;
  /** The time that passes from one leaving to the next while others wait; 0 as long as none is known. */
  msBetween(): number;
}

/** Weight of the newest gap: some twenty of them make the mean. */
const WEIGHT = 0.1;

/** A moving mean of the gaps while a queue stands; what lies idle in between says nothing of how fast it moves. */
export function createPace(clock: Clock): Pace {
  let lastMs: number | null = null;
  let meanMs: number | null = null;
  return {
    left(othersWait) {
      const nowMs = clock.nowMs();
      if (othersWait && lastMs !== null) {
        const gapMs = nowMs - lastMs;
        meanMs = meanMs === null ? gapMs : meanMs + WEIGHT * (gapMs - meanMs);
      }
      lastMs = othersWait ? nowMs : null;
    },
    msBetween: () => meanMs ?? 0,
  };
}
