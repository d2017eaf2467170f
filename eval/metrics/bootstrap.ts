import { createRandom } from "../guard/seeded-random.ts";
import type { Estimate } from "./estimate.ts";
import { percentile } from "../../src/report/percentile.ts";

/** Resamples behind every interval. */
export const RESAMPLES = 1000;

/**
 * A statistic of `items` with its 95 % percentile bootstrap interval (Efron and Tibshirani, An Introduction
 * to the Bootstrap, 1993, chapter 13): items are drawn with replacement, as many as there are. Draws without
 * a value are left out. The same seed gives the same interval.
 */
export function bootstrap<Item>(
  items: readonly Item[],
  statistic: (items: readonly Item[]) => number | null,
  seed: string,
): Estimate {
  const value = statistic(items);
  if (value === null) return { value, low: null, high: null };
  const random = createRandom(seed);
  const values: number[] = [];
  for (let round = 0; round < RESAMPLES; round++) {
    const drawn = items.flatMap(() => random.pick(items) ?? []);
    const resampled = statistic(drawn);
    if (resampled !== null) values.push(resampled);
  }
  return { value, low: percentile(values, 0.025), high: percentile(values, 0.975) };
}
