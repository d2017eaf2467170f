import type { Comparison } from "./compare-texts.ts";
import { saidShare } from "./quote-clauses.ts";
import { lengthOf, type Tile } from "./tiles.ts";
import { tokenSupport } from "./token-support.ts";

/** How a claim's words lie in its quotes; every value about 0 to 1. */
export interface ClaimShape {
  /** Share of the claim's units that the quotes hold. */
  readonly held: number;
  /** The same, of units in runs of two or more: near 1 for a claim in the quotes' own words. */
  readonly anchored: number;
  /** Share of the units of the sentences it draws on that the claim has: near 1 where it leaves little out. */
  readonly whole: number;
  /** Share of its pairs of neighbouring units that stand in the quotes. */
  readonly pairs: number;
  readonly edits: number;
  /** The longest run of units that the quotes do not hold, a tenth a unit. */
  readonly novelRun: number;
  /** Runs that stand before their forerunner in the quotes, a quarter a run. */
  readonly inversions: number;
  /** Sentences of the quotes that the claim draws on, a quarter a sentence. */
  readonly sentences: number;
  readonly length: number;
  readonly quoteLength: number;
}

/** In the order of the regression's features. */
export const SHAPES = [
  "held",
  "anchored",
  "whole",
  "pairs",
  "edits",
  "novelRun",
  "inversions",
  "sentences",
  "length",
  "quoteLength",
] as const satisfies readonly (keyof ClaimShape)[];

/** Sentences that a claim draws on count as so many parts of one. */
export const SENTENCE_SCALE = 4;

/** Measures the alignment of a claim with its quotes. */
export function claimShape(comparison: Comparison): ClaimShape {
  const { claim, quotes, quoteText, edits } = comparison;
  const units = Math.max(1, claim.length);
  const runs = comparison.tiles.filter((tile) => lengthOf(tile) > 1);
  const used = new Set(runs.map(({ quoteStart }) => quotes[quoteStart]?.sentence ?? -1));
  return {
    held: tokenSupport(comparison),
    anchored: runs.reduce((sum, run) => sum + lengthOf(run), 0) / units,
    whole: heldShareOf(used, comparison),
    pairs: saidShare(claim, quoteText),
    edits: edits.length / units,
    novelRun: longestNovelRun(comparison) / 10,
    inversions: Math.min(4, countInversions(runs)) / 4,
    sentences: used.size / SENTENCE_SCALE,
    length: Math.log(units) / 5,
    quoteLength: Math.log(quotes.length + 1) / 7,
  };
}

function heldShareOf(used: ReadonlySet<number>, { quotes, covered }: Comparison): number {
  const held = quotes.map(({ sentence }, index) => used.has(sentence) && covered[index] === true);
  const total = quotes.filter(({ sentence }) => used.has(sentence)).length;
  return held.filter(Boolean).length / Math.max(1, total);
}

function longestNovelRun({ alignment }: Comparison): number {
  let longest = 0;
  let run = 0;
  for (const index of alignment) {
    run = index < 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return Math.min(longest, 10);
}

function countInversions(runs: readonly Tile[]): number {
  return runs.filter(({ quoteStart }, index) => quoteStart < (runs[index - 1]?.quoteStart ?? 0))
    .length;
}
