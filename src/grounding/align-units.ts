import type { Unit } from "./unit.ts";

/** Where each unit of a claim stands in its quotes: an index of the quotes' units, or -1. */
export type Alignment = readonly number[];

/** A run of units that claim and quotes share. */
interface Run {
  readonly claimStart: number;
  readonly quoteStart: number;
  readonly length: number;
}

/**
 * Aligns by greedy string tiling (Wise 1993): the longest shared runs first, each unit of the quotes used
 * once while there is another, so that moved parts are found too; then single units between two runs.
 */
export function alignUnits(claim: readonly Unit[], quotes: readonly Unit[]): Alignment {
  const matches = new Array<number>(claim.length).fill(-1);
  const used = new Uint8Array(quotes.length);
  const runs = sharedRuns(claim, quotes);
  for (const reuse of [false, true]) placeRuns(runs, { matches, used, reuse });
  fillGaps(claim, quotes, { matches, used });
  return matches;
}

interface Board {
  readonly matches: number[];
  readonly used: Uint8Array;
}

/** Every maximal shared run of two units or more; longest first, then in the claim's and the quotes' order. */
function sharedRuns(claim: readonly Unit[], quotes: readonly Unit[]): Run[] {
  const places = placesOfPairs(quotes);
  const isShared = (claimAt: number, quoteAt: number): boolean =>
    claimAt >= 0 && quoteAt >= 0 && claim[claimAt]?.key === quotes[quoteAt]?.key;
  const runs: Run[] = [];
  for (let claimStart = 0; claimStart + 1 < claim.length; claimStart++) {
    const starts = places.get(pairAt(claim, claimStart)) ?? [];
    if (starts.length > MAX_REPEATS) continue;
    for (const quoteStart of starts) {
      if (isShared(claimStart - 1, quoteStart - 1)) continue;
      let length = 2;
      while (
        claimStart + length < claim.length &&
        isShared(claimStart + length, quoteStart + length)
      )
        length++;
      runs.push({ claimStart, quoteStart, length });
    }
  }
  return runs.sort(
    (a, b) => b.length - a.length || a.claimStart - b.claimStart || a.quoteStart - b.quoteStart,
  );
}

/**
 * Two neighbouring units that stand more often than this begin no run: no text of 4,000 characters that says anything
 * has a pair so often, and one that repeats a word throughout would take time by its square.
 */
const MAX_REPEATS = 150;

/** Where each two neighbouring units stand, by their keys: a single one stands too often to begin a run with. */
function placesOfPairs(units: readonly Unit[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let index = 0; index + 1 < units.length; index++) {
    const pair = pairAt(units, index);
    const known = places.get(pair);
    if (known === undefined) places.set(pair, [index]);
    else known.push(index);
  }
  return places;
}

function pairAt(units: readonly Unit[], index: number): string {
  return `${units[index]?.key ?? ""}\n${units[index + 1]?.key ?? ""}`;
}

/** Places what is left of each run after the longer ones; a rest that got shorter waits for its turn. */
function placeRuns(runs: readonly Run[], board: Board & { readonly reuse: boolean }): void {
  const waiting = new Map<number, Run[]>();
  for (const run of runs) addWaiting(waiting, run);
  for (let length = runs[0]?.length ?? 0; length > 1; length--) {
    for (const run of waiting.get(length) ?? []) {
      const free = longestFree(run, board);
      if (free === undefined) continue;
      if (free.length === run.length) place(free, board);
      else addWaiting(waiting, free);
    }
  }
}

function addWaiting(waiting: Map<number, Run[]>, run: Run): void {
  const known = waiting.get(run.length);
  if (known === undefined) waiting.set(run.length, [run]);
  else known.push(run);
}

function longestFree(
  { claimStart, quoteStart, length }: Run,
  { matches, used, reuse }: Board & { readonly reuse: boolean },
): Run | undefined {
  let best: Run | undefined;
  let start = 0;
  for (let at = 0; at <= length; at++) {
    const isFree =
      at < length && matches[claimStart + at] === -1 && (reuse || used[quoteStart + at] === 0);
    if (isFree) continue;
    if (at - start > (best?.length ?? 1)) {
      best = { claimStart: claimStart + start, quoteStart: quoteStart + start, length: at - start };
    }
    start = at + 1;
  }
  return best;
}

function place({ claimStart, quoteStart, length }: Run, { matches, used }: Board): void {
  for (let at = 0; at < length; at++) {
    matches[claimStart + at] = quoteStart + at;
    used[quoteStart + at] = 1;
  }
}

/** Between two aligned neighbours in order, equal single units are aligned from the left. */
function fillGaps(claim: readonly Unit[], quotes: readonly Unit[], board: Board): void {
  let left = -1;
  for (let right = 0; right <= claim.length; right++) {
    if (right < claim.length && board.matches[right] === -1) continue;
    const gap = gapBetween(left, right, { matches: board.matches, length: quotes.length });
    if (gap !== null) fillGap(claim, quotes, { ...gap, board });
    left = right;
  }
}

/** Single units further apart than this are no counterparts. */
const MAX_GAP = 24;

interface Gap {
  readonly claimFrom: number;
  readonly claimTo: number;
  readonly quoteFrom: number;
  readonly quoteTo: number;
}

/** The unaligned units between two aligned ones; at an end of the claim, those near its aligned neighbour. */
function gapBetween(
  left: number,
  right: number,
  quotes: { readonly matches: readonly number[]; readonly length: number },
): Gap | null {
  const claim = { claimFrom: left + 1, claimTo: right };
  const before = quotes.matches[left];
  const after = quotes.matches[right];
  if (before === undefined) {
    const quoteTo = after ?? quotes.length;
    return { ...claim, quoteFrom: Math.max(0, quoteTo - MAX_GAP), quoteTo };
  }
  if (after === undefined) {
    return { ...claim, quoteFrom: before + 1, quoteTo: Math.min(quotes.length, before + MAX_GAP) };
  }
  if (after - before > MAX_GAP) return null;
  return { ...claim, quoteFrom: before + 1, quoteTo: after };
}

function fillGap(
  claim: readonly Unit[],
  quotes: readonly Unit[],
  { claimFrom, claimTo, quoteFrom, quoteTo, board }: Gap & { readonly board: Board },
): void {
  let next = quoteFrom;
  for (let index = claimFrom; index < claimTo; index++) {
    const key = claim[index]?.key;
    let found = next;
    while (found < quoteTo && (board.used[found] === 1 || quotes[found]?.key !== key)) found++;
    if (found >= quoteTo) continue;
    board.matches[index] = found;
    board.used[found] = 1;
    next = found + 1;
  }
}
