import type { Alignment } from "./align-units.ts";
import type { Unit } from "./unit.ts";

/** Neighbouring units of the claim that are neighbours in the quotes too; ends exclusive. */
export interface Tile {
  readonly claimStart: number;
  readonly claimEnd: number;
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

/** The tiles of an alignment in the claim's order; none reaches over the end of a sentence of the quotes. */
export function tilesOf(alignment: Alignment, quotes: readonly Unit[]): Tile[] {
  const tiles: Tile[] = [];
  let start = 0;
  for (let end = 1; end <= alignment.length; end++) {
    const at = alignment[start] ?? -1;
    const next = at + end - start;
    const continues =
      end < alignment.length &&
      at >= 0 &&
      alignment[end] === next &&
      quotes[at]?.sentence === quotes[next]?.sentence;
    if (continues) continue;
    if (at >= 0) {
      tiles.push({ claimStart: start, claimEnd: end, quoteStart: at, quoteEnd: next });
    }
    start = end;
  }
  return tiles;
}

/** A tile of more units than this that stands elsewhere is a moved part, not a repeated word. */
const MAX_LOOSE = 8;

/**
 * The tiles that hold the claim in its place: those of the longest order that claim and quotes share, by
 * units, and long ones that were moved. A short tile outside that order, or a lone character, is a word that
 * happens to stand elsewhere too.
 */
export function anchorsOf(tiles: readonly Tile[], claim: readonly Unit[]): Tile[] {
  const chain = longestOrder(tiles);
  return tiles.filter(
    (tile, index) =>
      lengthOf(tile) > MAX_LOOSE ||
      (chain.has(index) && (lengthOf(tile) > 1 || claim[tile.claimStart]?.kind !== "han")),
  );
}

/** Indexes of the tiles that stand in one order in both texts and have the most units together. */
function longestOrder(tiles: readonly Tile[]): Set<number> {
  const weights: number[] = [];
  const previous: number[] = [];
  for (const [index, tile] of tiles.entries()) {
    const best = heaviestBefore(tile, tiles.slice(0, index), weights);
    weights.push((weights[best] ?? 0) + lengthOf(tile));
    previous.push(best);
  }
  const chain = new Set<number>();
  let at = weights.indexOf(Math.max(0, ...weights));
  for (; at >= 0; at = previous[at] ?? -1) chain.add(at);
  return chain;
}

function heaviestBefore(tile: Tile, earlier: readonly Tile[], weights: readonly number[]): number {
  let best = -1;
  for (const [index, { quoteEnd }] of earlier.entries()) {
    if (quoteEnd <= tile.quoteStart && (weights[index] ?? 0) > (weights[best] ?? 0)) best = index;
  }
  return best;
}

export function lengthOf({ claimStart, claimEnd }: Tile): number {
  return claimEnd - claimStart;
}
