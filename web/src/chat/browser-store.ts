import type { KeyValueStore } from "./stored-turns.ts";

/** The browser's own store; where it is forbidden, one that forgets with the page. */
export function browserStore(): KeyValueStore {
  try {
    localStorage.getItem("yiju:language");
    return localStorage;
  } catch {
    return forgetfulStore();
  }
}

function forgetfulStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}
