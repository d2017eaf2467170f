/**
 * The highest threshold whose `value` is within `tolerance` of the best: where a curve is flat, refusing more
 * costs nothing and lets less through that is wrong.
 *
 * @param curve by ascending threshold, at least one point
 */
export function choosePoint<Point extends { readonly threshold: number }>(
  curve: readonly Point[],
  value: (point: Point) => number,
  tolerance: number,
): Point {
  const best = Math.max(...curve.map(value));
  const chosen = curve.findLast((point) => value(point) >= best - tolerance);
  if (chosen === undefined) throw new RangeError("a curve without points has no threshold");
  return chosen;
}
