import type { KeyValueStore } from "../chat/stored-turns.ts";

const KEY = "yiju:signed-in";

/**
 * Whether somebody signed in from this browser and has not signed out. The session's cookie is hidden from the page:
 * without a note, it would have to ask the server each time it is opened, and be refused.
 */
export interface SignInNote {
  isThere(): boolean;
  put(): void;
  remove(): void;
}

/** Where the browser keeps nothing, it is forgotten with the page. */
export function createSignInNote(store: KeyValueStore): SignInNote {
  let isKept = store.getItem(KEY) !== null;
  return {
    isThere: () => isKept,
    put() {
      isKept = true;
      try {
        store.setItem(KEY, "yes");
      } catch {
        // a store that is full or forbidden: the key is asked for again when the page is opened anew
      }
    },
    remove() {
      isKept = false;
      store.removeItem(KEY);
    },
  };
}
