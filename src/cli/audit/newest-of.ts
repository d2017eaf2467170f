/** The last entries of a sequence, newest first. */
export interface Newest<Entry> {
  readonly newest: readonly Entry[];
  /** Of all entries, also of those that were let go. */
  readonly count: number;
}

/** Goes through entries that come oldest first, and never holds more than `limit` (1 or more) of them. */
export async function newestOf<Entry>(
  entries: AsyncIterable<Entry>,
  limit: number,
): Promise<Newest<Entry>> {
  // once full, each takes the place of the oldest
  const ring: Entry[] = [];
  let count = 0;
  for await (const entry of entries) ring[count++ % limit] = entry;
  const oldest = count > limit ? count % limit : 0;
  return { newest: [...ring.slice(oldest), ...ring.slice(0, oldest)].reverse(), count };
}
