import { throwIfCancelled } from "../domain/cancellation.ts";
import { AppError } from "../domain/errors.ts";

/**
 * The items of a source that is given a signal, which aborts with `signal` or at the deadline. The wait for an item
 * ends at once then, also where the source does not listen. Rejects with MODEL_TIMEOUT or CANCELLED.
 */
export async function* withDeadline<Item>(
  source: (within: AbortSignal) => AsyncIterable<Item>,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal: AbortSignal | undefined },
): AsyncGenerator<Item> {
  throwIfCancelled(signal, "the call of the language model");
  const deadline = AbortSignal.timeout(timeoutMs);
  const within = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
  const aborted = new Promise<never>((_resolve, reject) => {
    within.addEventListener("abort", () => {
      reject(endedBy(signal, timeoutMs));
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
    throw within.aborted ? endedBy(signal, timeoutMs) : error;
  } finally {
    // not waited for: a source that hangs must not hold its reader
    items.return?.().catch(() => undefined);
  }
}

function endedBy(signal: AbortSignal | undefined, timeoutMs: number): AppError {
  if (signal?.aborted === true) {
    return new AppError("CANCELLED", "The call of the language model was cancelled by its caller.");
  }
  return new AppError(
    "MODEL_TIMEOUT",
    `The language model was not done within ${timeoutMs} ms. YIJU_LLM_TIMEOUT_MS sets the limit.`,
  );
}
