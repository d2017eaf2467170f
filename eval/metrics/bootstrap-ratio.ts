import { createRandom } from "../guard/seeded-random.ts";
import { RESAMPLES } from "./bootstrap.ts";
import type { Estimate } from "./estimate.ts";
import { percentile } from "../../src/report/percentile.ts";
import { ratioOf, type Contribution } from "./ratio-metric.ts";

/** How often each item was drawn in each resample: `draws[round][item]`. */
export type Resamples = readonly Uint16Array[];

/** Resamples of `size` items with replacement; the same size and seed give the same ones. */
export function createResamples(size: number, seed: string): Resamples {
  const random = createRandom(seed);
  return Array.from({ length: RESAMPLES }, () => {
    const draws = new Uint16Array(size);
    for (let drawn = 0; drawn < size; drawn++) {
      const item = random.below(size);
      draws[item] = (draws[item] ?? 0) + 1;
    }
    return draws;
  });
}

/** `bootstrap` of a ratio over resamples that many ratios share. */
export function bootstrapRatio(
  contributions: readonly Contribution[],
  resamples: Resamples,
): Estimate {
  const value = ratioOf(contributions);
  if (value === null) return { value, low: null, high: null };
  return intervalOf(value, resampledRatios(contributions, resamples));
}

/**
 * The difference of two ratios over the same items, second less first, with its paired bootstrap interval
 * (Koehn, EMNLP 2004): both are resampled together, so that what both find hard cancels out.
 */
export function bootstrapDifference(
  first: readonly Contribution[],
  second: readonly Contribution[],
  resamples: Resamples,
): Estimate {
  const before = ratioOf(first);
  const after = ratioOf(second);
  if (before === null || after === null) return { value: null, low: null, high: null };
  const others = resampledRatios(second, resamples);
  const differences = resampledRatios(first, resamples).map((ratio, round) => {
    const other = others[round] ?? null;
    return ratio === null || other === null ? null : other - ratio;
  });
  return intervalOf(after - before, differences);
}

function intervalOf(value: number, resampled: readonly (number | null)[]): Estimate {
  const values = resampled.filter((one) => one !== null);
  return { value, low: percentile(values, 0.025), high: percentile(values, 0.975) };
}

function resampledRatios(
  contributions: readonly Contribution[],
  resamples: Resamples,
): (number | null)[] {
  const numerators = Float64Array.from(contributions, ({ numerator }) => numerator);
  const denominators = Float64Array.from(contributions, ({ denominator }) => denominator);
  return resamples.map((draws) => {
    let numerator = 0;
    let denominator = 0;
    for (let item = 0; item < draws.length; item++) {
      const times = draws[item] ?? 0;
      numerator += times * (numerators[item] ?? 0);
      denominator += times * (denominators[item] ?? 0);
    }
    return denominator === 0 ? null : numerator / denominator;
  });
}
