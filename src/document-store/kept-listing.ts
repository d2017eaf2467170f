import { stat } from "node:fs/promises";
import { ifAbsent } from "../domain/if-absent.ts";

/** File systems stamp a change with the time of a tick, or of a second: one in the same may look like no change. */
const SETTLED_MS = 2000;

/**
 * What was read of everything in a folder, read again only once the folder's own entries were changed, as whoever
 * changes anything below has to see to.
 */
export function createKeptListing<T>(
  folder: string,
  read: () => Promise<readonly T[]>,
): () => Promise<readonly T[]> {
  let kept: { readonly stamp: string; readonly listing: readonly T[] } | undefined;
  return async () => {
    const found = await stat(folder, { bigint: true }).catch(ifAbsent(null));
    const stamp = found === null ? null : `${String(found.ino)}:${String(found.mtimeNs)}`;
    if (kept !== undefined && kept.stamp === stamp) return kept.listing;
    const isSettled = found !== null && Date.now() - Number(found.mtimeMs) > SETTLED_MS;
    const listing = await read();
    kept = isSettled && stamp !== null ? { stamp, listing } : undefined;
    return listing;
  };
}
