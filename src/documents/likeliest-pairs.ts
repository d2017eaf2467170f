/** Two things of two lists, by position from 0, and how much speaks for pairing them, above 0. */
export interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly weight: number;
}

interface Chain {
  readonly last: Candidate;
  readonly earlier: Chain | null;
  readonly weight: number;
}

/**
 * The candidates of the largest total weight that keep the order of both lists and use nothing twice, in that order; of
 * equal ones those that come first. `candidates` are sorted by `before`. Takes n log n steps for n of them.
 */
export function likeliestPairs(candidates: readonly Candidate[]): Candidate[] {
  const end = 1 + candidates.reduce((most, { after }) => Math.max(most, after), -1);
  const chains = createHeaviestChains(end);
  let row: Chain[] = [];
  for (const last of candidates) {
    // what has the same provision before is no part of one chain
    if (row[0]?.last.before !== last.before) {
      row.forEach(chains.add);
      row = [];
    }
    const earlier = chains.heaviestBelow(last.after);
    row.push({ last, earlier, weight: last.weight + (earlier?.weight ?? 0) });
  }
  row.forEach(chains.add);
  const pairs: Candidate[] = [];
  for (let chain = chains.heaviestBelow(end); chain !== null; chain = chain.earlier) {
    pairs.push(chain.last);
  }
  return pairs.reverse();
}

/** A Fenwick tree (1994) of the heaviest chain by the later list's position at its end, positions below `end`. */
function createHeaviestChains(end: number): {
  readonly add: (chain: Chain) => void;
  readonly heaviestBelow: (after: number) => Chain | null;
} {
  const nodes = Array.from<Chain | null>({ length: end + 1 }).fill(null);
  return {
    add: (chain) => {
      for (let at = chain.last.after + 1; at <= end; at += at & -at) {
        nodes[at] = heavier(nodes[at] ?? null, chain);
      }
    },
    heaviestBelow: (after) => {
      let heaviest: Chain | null = null;
      for (let at = after; at > 0; at -= at & -at) heaviest = heavier(heaviest, nodes[at] ?? null);
      return heaviest;
    },
  };
}

function heavier(one: Chain | null, other: Chain | null): Chain | null {
  return (other?.weight ?? 0) > (one?.weight ?? 0) ? other : one;
}
