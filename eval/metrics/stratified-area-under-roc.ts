import { areaUnderRoc, type ScoredLabel } from "./area-under-roc.ts";

/**
 * Area under the ROC curve among alike items only: items are put into `strata` equally large groups by
 * `likeness`, and the groups' areas are averaged, weighted by their pairs of a positive and a negative. What
 * `likeness` tells by itself thus adds nothing. Null where no group holds both kinds.
 */
export function stratifiedAreaUnderRoc<Item extends ScoredLabel>(
  items: readonly Item[],
  likeness: (item: Item) => number,
  strata: number,
): number | null {
  const sorted = items.toSorted((left, right) => likeness(left) - likeness(right));
  let weighted = 0;
  let pairs = 0;
  for (let stratum = 0; stratum < strata; stratum++) {
    const start = Math.floor((stratum * sorted.length) / strata);
    const members = sorted.slice(start, Math.floor(((stratum + 1) * sorted.length) / strata));
    const area = areaUnderRoc(members);
    if (area === null) continue;
    const positives = members.filter(({ isPositive }) => isPositive).length;
    const weight = positives * (members.length - positives);
    weighted += area * weight;
    pairs += weight;
  }
  return pairs === 0 ? null : weighted / pairs;
}
