import type { KeyValueStore } from "../chat/stored-turns.ts";
import { chooseLanguage, isLanguage } from "./languages.ts";
import type { Language } from "./messages.ts";

const KEY = "yiju:language";

/** The language that was chosen here before; else the one that the page gives; else the browser's. */
export function preferredLanguage(store: KeyValueStore, given: string | null = null): Language {
  const known = [store.getItem(KEY), given].find(isLanguage);
  return known ?? chooseLanguage(navigator.languages);
}

/** Where the browser keeps nothing, the choice holds until the page closes. */
export function keepLanguage(store: KeyValueStore, language: Language): void {
  try {
    store.setItem(KEY, language);
  } catch {
    // the element holds the choice itself
  }
}
