import type { Deadline } from "./deadline.ts";

/**
 * The items of a source that is given the deadline's signal. The wait for an item ends at once when that is aborted,
 * also where the source does not listen. Rejects with MODEL_TIMEOUT or CANCELLED then.
 */
export async function* withDeadline<Item>(
  source: (within: AbortSignal) => AsyncIterable<Item>,
  deadline: Deadline,
): AsyncGenerator<Item> {
  const { within } = deadline;
  if (within.aborted) throw deadline.failure();
  const aborted = new Promise<never>((_resolve, reject) => {
    within.addEventListener("abort", () => {
      reject(deadline.failure());
    });
  });
  aborted.catch(() => undefined);
  const items = source(within)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const item: IteratorResult<Item, undefined> = await Promise.race([items.next(), aborted]);
      if (item.done === true) return;
      yield item.value;
    }
  } catch (error) {
    throw deadline.isOver() ? deadline.failure() : error;
  } finally {
    // not waited for: a source that hangs must not hold its reader
    items.return?.().catch(() => undefined);
  }
}
