/** What one case adds to a ratio: the metric is the sum of numerators over the sum of denominators. */
export interface Contribution {
  readonly numerator: number;
  readonly denominator: number;
}

/** The ratio over all contributions, or null where the denominators add up to nothing. */
export function ratioOf(contributions: readonly Contribution[]): number | null {
  const denominator = contributions.reduce((sum, one) => sum + one.denominator, 0);
  return denominator === 0
    ? null
    : contributions.reduce((sum, one) => sum + one.numerator, 0) / denominator;
}
