/** The items in runs of neighbours that have the same key, in order. */
export function groupRuns<Item>(items: readonly Item[], keyOf: (item: Item) => number): Item[][] {
  const groups: Item[][] = [];
  let last: number | undefined;
  for (const item of items) {
    if (keyOf(item) !== last) groups.push([]);
    groups.at(-1)?.push(item);
    last = keyOf(item);
  }
  return groups;
}
