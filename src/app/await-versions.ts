import { dayOf } from "../domain/day-of.ts";
import type { DocumentMeta } from "../domain/document.ts";

/** How often it is looked whether a day has begun. */
const LOOK_EVERY_MS = 60_000;

/** What is needed to learn that a version has taken effect. */
export interface AwaitedVersions {
  readonly listAll: () => Promise<readonly Pick<DocumentMeta, "supersededOn">[]>;
  readonly now: () => Date;
  /** Called once on a day from which on a version holds. */
  readonly onEffect: () => Promise<unknown>;
  /** Told where that failed; the next look tries again. */
  readonly onFailure: (error: unknown) => void;
  readonly everyMs?: number;
}

/** Looks each minute whether a version takes effect on a day that has begun since, until it is told to stop. */
export function awaitVersions(awaited: AwaitedVersions): () => void {
  const { listAll, now, onEffect, onFailure, everyMs = LOOK_EVERY_MS } = awaited;
  let seen = dayOf(now());
  let looking = false;
  const look = async (): Promise<void> => {
    const today = dayOf(now());
    if (looking || today === seen) return;
    looking = true;
    try {
      const hasBegun = (await listAll()).some(
        ({ supersededOn: day }) => day !== null && day > seen && day <= today,
      );
      if (hasBegun) await onEffect();
      seen = today;
    } catch (error) {
      onFailure(error);
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
