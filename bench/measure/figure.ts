/** What a figure is held against. */
export type Target =
  | { readonly kind: "at-most"; readonly limit: number }
  | { readonly kind: "at-least"; readonly limit: number };

/** One measured quantity over the repetitions of a run. */
export interface Figure {
  readonly name: string;
  /** "ms", "MB", "1/s", "×" (a ratio against the reference). */
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly repetitions: number;
  /** Null for what is only reported. */
  readonly target: Target | null;
}

export interface FigureOptions {
  readonly unit: string;
  readonly target?: Target;
}

export const atMost = (limit: number): Target => ({ kind: "at-most", limit });
export const atLeast = (limit: number): Target => ({ kind: "at-least", limit });

/**
 * Minimum, median and maximum of one value a repetition; of an even number the median is the mean of the middle
 * two.
 *
 * @throws RangeError for no values.
 */
export function figureOf(
  name: string,
  values: readonly number[],
  { unit, target }: FigureOptions,
): Figure {
  const sorted = values.toSorted((left, right) => left - right);
  const [min] = sorted;
  const max = sorted.at(-1);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (min === undefined || max === undefined || lower === undefined || upper === undefined)
    throw new RangeError(`${name}: no repetition gave a value`);
  const median = (lower + upper) / 2;
  return { name, unit, median, min, max, repetitions: values.length, target: target ?? null };
}

/** Whether the median keeps the target; null where there is none. */
export function keepsTarget({ median, target }: Figure): boolean | null {
  if (target === null) return null;
  return target.kind === "at-most" ? median <= target.limit : median >= target.limit;
}
