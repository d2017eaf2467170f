/** Items of one origin: what is learnt on others must hold here. */
export interface SourceGroup<Item> {
  readonly source: string;
  readonly items: readonly Item[];
}

/** Groups by where the items are from, sorted by name. */
export function bySource<Item>(
  items: readonly Item[],
  sourceOf: (item: Item) => string,
): SourceGroup<Item>[] {
  const names = [...new Set(items.map(sourceOf))].sort();
  return names.map((source) => ({
    source,
    items: items.filter((item) => sourceOf(item) === source),
  }));
}

/** For each source, what `measure` makes of it with all the others to learn from. */
export function leaveOneOut<Item, Result>(
  groups: readonly SourceGroup<Item>[],
  measure: (left: SourceGroup<Item>, others: readonly Item[]) => Result,
): Result[] {
  return groups.map((left) =>
    measure(
      left,
      groups.filter(({ source }) => source !== left.source).flatMap(({ items }) => items),
    ),
  );
}
