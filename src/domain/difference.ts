/** A value that is not what it was. */
export interface Difference {
  /** As in `claims[0].text`; "" is the whole. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where two values of plain JSON differ, leaf by leaf, in the order of their keys. */
export function differencesOf(before: unknown, after: unknown, path = ""): Difference[] {
  const [left, right] = [childrenOf(before), childrenOf(after)];
  if (left === undefined || right === undefined || Array.isArray(before) !== Array.isArray(after)) {
    return before === after ? [] : [{ path, before, after }];
  }
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].flatMap((key) => {
    const inner = Array.isArray(before) ? `${path}[${key}]` : `${path}${path && "."}${key}`;
    return differencesOf(left.get(key), right.get(key), inner);
  });
}

/** What JSON leaves out counts as absent. */
function childrenOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return new Map(Object.entries(value).filter(([, child]) => child !== undefined));
}
