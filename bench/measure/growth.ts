/** A quantity at one size of the index. */
export interface SizedValue {
  readonly size: number;
  readonly value: number;
}

/**
 * The exponent e of value ∝ size^e between the smallest and the largest size: 0 for what does not grow, 1 for
 * what grows in proportion. Null where there are not two sizes, or a value is not positive.
 */
export function growthExponent(values: readonly SizedValue[]): number | null {
  const sorted = values.toSorted((left, right) => left.size - right.size);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || first.size === last.size) return null;
  if (first.value <= 0 || last.value <= 0) return null;
  return Math.log(last.value / first.value) / Math.log(last.size / first.size);
}
