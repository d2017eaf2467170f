import type { KeyValueStore } from "../chat/stored-turns.ts";
import { chooseLanguage, isLanguage } from "./languages.ts";
import type { Language } from "./messages.ts";

const KEY = "yiju:language";

/** The language that was chosen here before; else the browser's. */
export function preferredLanguage(store: KeyValueStore): Language {
  const kept = store.getItem(KEY);
  return isLanguage(kept) ? kept : chooseLanguage(navigator.languages);
}

/** Where the browser keeps nothing, the choice holds until the page closes. */
export function keepLanguage(store: KeyValueStore, language: Language): void {
  try {
    store.setItem(KEY, language);
  } catch {
    // the element holds the choice itself
  }
}
