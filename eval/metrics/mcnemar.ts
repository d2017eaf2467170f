/**
 * Two-sided exact McNemar test (McNemar 1947; exact form: Fagerland, Lydersen and Laake, BMC Medical Research
 * Methodology 2013): the probability, if both systems were equally good, of at least as uneven a split of the
 * pairs on which they differ. 1 when they never differ.
 *
 * @param onlyFirst pairs that the first system alone got right
 * @param onlySecond pairs that the second alone got right
 */
export function mcnemarExact(onlyFirst: number, onlySecond: number): number {
  const total = onlyFirst + onlySecond;
  const smaller = Math.min(onlyFirst, onlySecond);
  let tail = 0;
  for (let count = 0; count <= smaller; count++) tail += Math.exp(logBinomialHalf(total, count));
  return Math.min(1, 2 * tail);
}

/** Logarithm of the probability of `count` heads in `total` throws of a fair coin. */
function logBinomialHalf(total: number, count: number): number {
  let log = -total * Math.LN2;
  for (let index = 1; index <= count; index++) log += Math.log((total - count + index) / index);
  return log;
}
