import type { KeyValueStore } from "../../src/chat/stored-turns.ts";

/** A store of the browser's kind, in memory. */
export function createStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}
