import { sha256 } from "../data/text-hash.ts";

/** Choices that depend on a seed alone. */
export interface Random {
  /** An integer of [0, below). */
  below(below: number): number;
  /** One of `items`, or undefined where there is none. */
  pick<T>(items: readonly T[]): T | undefined;
  chance(probability: number): boolean;
}

/** Mulberry32 (Ettinger 2017) started from the seed's SHA-256. */
export function createRandom(seed: string): Random {
  let state = sha256(seed).readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => items[below(items.length)],
    chance: (probability) => next() < probability,
  };
}
