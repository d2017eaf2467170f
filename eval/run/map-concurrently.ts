/**
 * Runs `work` on every item, at most `limit` at a time, and returns the results in the items' order. Rejects
 * with the first rejection, after which no further item is started.
 */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  const queue = [...items.entries()].reverse();
  const worker = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [index, item] = next;
      results.set(index, await work(item));
    }
  };
  const workers = Array.from({ length: Math.min(limit, items.length) }, worker);
  try {
    await Promise.all(workers);
  } finally {
    queue.length = 0;
  }
  return [...results].sort(([left], [right]) => left - right).map(([, result]) => result);
}
