import type { Count } from "./records-figures.ts";

/** Counts by name. */
export interface Tally {
  add(name: string): void;
  /** Most frequent first, then by name. */
  counts(): readonly Count[];
}

export function createTally(): Tally {
  const counts = new Map<string, number>();
  return {
    add(name) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    counts: () =>
      [...counts]
        .map(([name, count]) => ({ name, count }))
        .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
  };
}
