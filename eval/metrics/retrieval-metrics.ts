/**
 * One query's result: for each group of interchangeable gold passages, the rank, from 1, of the first of them
 * in the results; null where none was returned.
 */
export type GoldRanks = readonly (number | null)[];

/** Ranks of the gold groups in a list of results, best first. */
export function goldRanks(
  results: readonly string[],
  groups: readonly (readonly string[])[],
): GoldRanks {
  return groups.map((group) => {
    const index = results.findIndex((id) => group.includes(id));
    return index < 0 ? null : index + 1;
  });
}

/** 1 when any gold is among the first `k` results, else 0. */
export function hitAt(ranks: GoldRanks, k: number): number {
  return firstRank(ranks) <= k ? 1 : 0;
}

/** Reciprocal of the first gold's rank (TREC-8 question answering track); 0 where no gold was returned. */
export function reciprocalRank(ranks: GoldRanks): number {
  return 1 / firstRank(ranks);
}

/**
 * Normalised discounted cumulative gain at `k` with gain 1 for each gold group (Järvelin and Kekäläinen,
 * TOIS 2002, discount 1/log2(rank + 1)). A second copy from a group gains nothing.
 */
export function ndcgAt(ranks: GoldRanks, k: number): number {
  const found = ranks.flatMap((rank) => (rank !== null && rank <= k ? [rank] : []));
  const ideal = Array.from({ length: Math.min(k, ranks.length) }, (_, index) => index + 1);
  return ideal.length === 0 ? 0 : gainOf(found) / gainOf(ideal);
}

function gainOf(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + 1 / Math.log2(rank + 1), 0);
}

function firstRank(ranks: GoldRanks): number {
  return Math.min(...ranks.map((rank) => rank ?? Infinity));
}
