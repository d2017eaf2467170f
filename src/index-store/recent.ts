/** Keeps the values that were asked for last. */
export interface Recent<K, V> {
  /** The kept value, or the one that `create` makes. */
  get(key: K, create: () => V): V;
}

export function createRecent<K, V>(capacity: number): Recent<K, V> {
  const values = new Map<K, V>();
  return {
    get(key, create) {
      const known = values.get(key);
      const value = known ?? create();
      values.delete(key);
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > capacity && oldest !== undefined) values.delete(oldest);
      return value;
    },
  };
}
