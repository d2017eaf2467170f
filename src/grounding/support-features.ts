import type { Unit } from "./claim-units.ts";
import type { Comparison } from "./compare-texts.ts";
import type { Edit } from "./find-edits.ts";
import { lengthOf } from "./tiles.ts";

/** What the support score looks at; each between 0 and about 1. Order fixes the weights' order. */
export const SUPPORT_FEATURES = [
  "coverage",
  "pairCoverage",
  "longestTile",
  "longestGap",
  "unaligned",
  "fragments",
  "disorder",
  "sentences",
  "replacedWords",
  "addedNorms",
  "droppedNorms",
  "changedNorms",
  "addedScope",
  "droppedScope",
  "addedNumerals",
  "headDropped",
  "claimLength",
  "quoteLength",
] as const;

export type SupportFeatureName = (typeof SUPPORT_FEATURES)[number];
export type SupportFeatures = Readonly<Record<SupportFeatureName, number>>;

/** Measures how a claim departs from its quotes. */
export function supportFeatures(comparison: Comparison): SupportFeatures {
  const { claim, quotes, alignment, edits } = comparison;
  return {
    ...coverageFeatures(comparison),
    ...orderFeatures(comparison),
    replacedWords: capped(edits.filter(replacesWords).length, 4),
    addedNorms: capped(countAdded(comparison, "norm"), 2),
    droppedNorms: capped(
      sum(edits, (edit) => countDropped(edit, "norm")),
      3,
    ),
    changedNorms: capped(edits.filter(changesNorm).length, 2),
    addedScope: capped(countAdded(comparison, "scope"), 2),
    droppedScope: capped(
      sum(edits, (edit) => countDropped(edit, "scope")),
      3,
    ),
    addedNumerals: capped(
      claim.filter(({ key }, index) => /^\d+$/u.test(key) && (alignment[index] ?? -1) < 0).length,
      2,
    ),
    headDropped: edits[0]?.before === null && edits[0].quotes.length > 2 ? 1 : 0,
    claimLength: capped(claim.length, 80),
    quoteLength: capped(Math.log1p(quotes.length), 7),
  };
}

function coverageFeatures({ claim, tiles, alignment }: Comparison) {
  const total = Math.max(1, claim.length);
  const aligned = alignment.filter((index) => index >= 0).length;
  const lengths = tiles.map(lengthOf);
  const pairs = lengths.reduce((count, length) => count + length - 1, 0);
  return {
    coverage: aligned / total,
    pairCoverage: pairs / Math.max(1, claim.length - 1),
    longestTile: Math.max(0, ...lengths) / total,
    longestGap: capped(longestGap(alignment), 10),
    unaligned: capped(total - aligned, 20),
  };
}

function orderFeatures({ claim, tiles, quotes, alignment }: Comparison) {
  const turns = tiles.filter(
    (tile, index) => index > 0 && tile.quoteStart < (tiles[index - 1]?.quoteEnd ?? 0),
  ).length;
  const sentences = new Set(
    alignment.flatMap((index) => (index < 0 ? [] : (quotes[index]?.sentence ?? []))),
  );
  return {
    fragments: tiles.length / Math.max(1, claim.length),
    disorder: turns / Math.max(1, tiles.length),
    sentences: capped(sentences.size, 5),
  };
}

function longestGap(alignment: readonly number[]): number {
  let longest = 0;
  let length = 0;
  for (const index of alignment) {
    length = index < 0 ? length + 1 : 0;
    longest = Math.max(longest, length);
  }
  return longest;
}

function replacesWords({ claim, quotes, inOrder }: Edit): boolean {
  return inOrder && claim.some(isContent) && quotes.some(isContent) && quotes.length <= 10;
}

function changesNorm({ claim, quotes }: Edit): boolean {
  const written = quotes.filter(({ kind }) => kind === "norm");
  return claim.some(
    ({ kind, key }) =>
      kind === "norm" && written.length > 0 && !written.some((other) => other.key === key),
  );
}

function countAdded({ claim, alignment }: Comparison, kind: Unit["kind"]): number {
  return claim.filter((unit, index) => unit.kind === kind && (alignment[index] ?? -1) < 0).length;
}

function countDropped({ claim, quotes }: Edit, kind: Unit["kind"]): number {
  const said = claim.filter((unit) => unit.kind === kind).length;
  return Math.max(0, quotes.filter((unit) => unit.kind === kind).length - said);
}

function isContent({ kind }: Unit): boolean {
  return kind === "han" || kind === "word";
}

function sum<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}

function capped(value: number, limit: number): number {
  return Math.min(1, value / limit);
}
