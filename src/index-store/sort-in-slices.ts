import { createPacer, type Pacer } from "../scheduling/pacer.ts";

/** Sorted at one go: some 2 ms for short strings. */
const RUN_LENGTH = 4096;

/** Merge sort that lets the event loop have its turns; stable. A million strings take 1.5 s otherwise. */
export async function sortInSlices<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Promise<T[]> {
  const pacer = createPacer();
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += RUN_LENGTH) {
    runs.push(items.slice(start, start + RUN_LENGTH).sort(compare));
    if (pacer.isDue()) await pacer.turn();
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(await merge([runs[index] ?? [], runs[index + 1] ?? []], compare, pacer));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>(
  [left, right]: readonly [readonly T[], readonly T[]],
  compare: (a: T, b: T) => number,
  pacer: Pacer,
): Promise<T[]> {
  const merged: T[] = [];
  let leftIndex = 0;
  for (const item of right) {
    for (
      let next = left[leftIndex];
      next !== undefined && compare(next, item) <= 0;
      next = left[leftIndex]
    ) {
      merged.push(next);
      leftIndex++;
    }
    merged.push(item);
    if (pacer.isDue()) await pacer.turn();
  }
  for (; leftIndex < left.length; leftIndex++) {
    const item = left[leftIndex];
    if (item !== undefined) merged.push(item);
  }
  return merged;
}

/** Order of UTF-16 code units, the order of every sorted listing of the index. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
