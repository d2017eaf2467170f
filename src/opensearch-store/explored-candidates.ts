/** Passages up to which `FEWEST` are explored. */
const SMALL = 100_000;

/** More passages for which `FEWEST` more are explored. */
const STEP = 150_000;

const FEWEST = 512;

/** Neither recall nor time was measured beyond half of it. */
const MOST = 2048;

/**
 * How many candidates the graphs of all shards of an index explore together for one question. A graph of more
 * passages finds less with the same number, so it grows with them, in a line through the two sizes at which recall@10
 * of 200 questions was measured (one shard, vectors a random projection of token counts, no filter; in brackets, one
 * jurisdiction alone):
 *
 *     explored           512            768            1,024
 *     100,000 passages   .989 (.982)    .992 (.989)    .995 (.993)
 *     250,000 passages   .977 (.969)    .985 (.978)    .990 (.982)
 *
 * Over 20,000, 512 find .994 of the exact nearest 20 in one shard, .993 in two (60 questions; .988 at 256 in one, .998
 * at 768). From 550,000 passages on it stays at 2,048.
 */
export function exploredCandidates(passageCount: number): number {
  const above = Math.max(0, passageCount - SMALL);
  return Math.min(Math.ceil(FEWEST * (1 + above / STEP)), MOST);
}
