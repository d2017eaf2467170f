import { stat } from "node:fs/promises";
import { hasSystemCode } from "../domain/has-system-code.ts";

/** How long a file must have been left alone to be read. */
const SETTLED_MS = 2000;

/**
 * What tells whether a file was written to since; undefined for one that is gone, or still being written to. One that
 * cannot be looked at is "unreadable": whoever then reads it says why.
 */
export async function settledState(location: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs } = await stat(location);
    return Date.now() - mtimeMs < SETTLED_MS ? undefined : `${size} ${mtimeMs}`;
  } catch (error) {
    return hasSystemCode(error, "ENOENT") ? undefined : "unreadable";
  }
}
