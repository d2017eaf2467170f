/** A score and whether it belongs to a positive. */
export interface ScoredLabel {
  readonly score: number;
  readonly isPositive: boolean;
}

/**
 * Area under the ROC curve: the probability that a positive scores higher than a negative, ties counting half
 * (Hanley and McNeil, Radiology 1982), by the rank sum. Null without both kinds.
 */
export function areaUnderRoc(items: readonly ScoredLabel[]): number | null {
  const positives = items.filter(({ isPositive }) => isPositive).length;
  const negatives = items.length - positives;
  if (positives === 0 || negatives === 0) return null;
  const sorted = items.toSorted((left, right) => left.score - right.score);
  let rankSum = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) end++;
    const tied = sorted.slice(start, end).filter(({ isPositive }) => isPositive).length;
    rankSum += tied * ((start + 1 + end) / 2); // ranks start+1 … end share their mean
    start = end;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
