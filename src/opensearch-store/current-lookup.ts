import type { Clock } from "../ports/clock.ts";

/** Asks at most every `everyMs`; calls meanwhile get the last answer, calls at the same time share one. */
export function createCurrentLookup<Value>(
  load: () => Promise<Value>,
  { clock, everyMs }: { readonly clock: Clock; readonly everyMs: number },
): () => Promise<Value> {
  let last: { readonly value: Value; readonly atMs: number } | undefined;
  let loading: Promise<Value> | undefined;
  return () => {
    if (last !== undefined && clock.nowMs() - last.atMs < everyMs)
      return Promise.resolve(last.value);
    loading ??= load()
      .then((value) => {
        last = { value, atMs: clock.nowMs() };
        return value;
      })
      .finally(() => {
        loading = undefined;
      });
    return loading;
  };
}
