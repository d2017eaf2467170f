/**
 * The smallest value that at least `share` (0 to 1) of the values do not exceed: the nearest-rank percentile
 * (NIST/SEMATECH e-Handbook, 7.2.6.2 calls it the simplest definition). Null for no values.
 */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
