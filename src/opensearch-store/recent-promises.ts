/** Keeps what was loaded last; loads that failed are forgotten, and calls at the same time share one. */
export interface RecentPromises<Value> {
  get(key: string, load: () => Promise<Value>): Promise<Value>;
}

export function createRecentPromises<Value>(capacity: number): RecentPromises<Value> {
  const kept = new Map<string, Promise<Value>>();
  return {
    get(key, load) {
      const value = kept.get(key) ?? load();
      kept.delete(key);
      kept.set(key, value);
      value.catch(() => {
        if (kept.get(key) === value) kept.delete(key);
      });
      const [oldest] = kept.keys();
      if (kept.size > capacity && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };
}
