import { stat } from "node:fs/promises";
import { hasSystemCode } from "../domain/has-system-code.ts";

/** How long a file must have been left alone to be read. */
const SETTLED_MS = 2000;

/**
 * What tells whether a file was written to since; undefined for one that is gone, or still being written to. One that
 * cannot be looked at is "unreadable": whoever then reads it says why.
 */
export type SettledState = (location: string) => Promise<string | undefined>;

/** For somebody who looks again after a while: a file of a clock that is ahead is left alone if nothing changed by then. */
export function createSettledState(): SettledState {
  const ahead = new Map<string, string>();
  return async (location) => {
    try {
      const { size, mtimeMs } = await stat(location);
      const state = `${size} ${mtimeMs}`;
      const ageMs = Date.now() - mtimeMs;
      if (ageMs >= 0) return ageMs < SETTLED_MS ? undefined : state;
      const isAsBefore = ahead.get(location) === state;
      ahead.set(location, state);
      return isAsBefore ? state : undefined;
    } catch (error) {
      return hasSystemCode(error, "ENOENT") ? undefined : "unreadable";
    }
  };
}
