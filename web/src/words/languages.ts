import { EN } from "./en.ts";
import { LANGUAGES, type Language, type Messages } from "./messages.ts";
import { ZH_HANS } from "./zh-hans.ts";
import { ZH_HANT } from "./zh-hant.ts";

const ALL: Readonly<Record<Language, Messages>> = {
  "zh-Hant": ZH_HANT,
  "zh-Hans": ZH_HANS,
  en: EN,
};

export function messagesIn(language: Language): Messages {
  return ALL[language];
}

/** The first of `wanted`, tags as browsers list them, that the interface has; Traditional Chinese if none. */
export function chooseLanguage(wanted: readonly string[]): Language {
  return wanted.map(languageOf).find((language) => language !== null) ?? "zh-Hant";
}

export function isLanguage(text: string | null): text is Language {
  return LANGUAGES.some((language) => language === text);
}

function languageOf(tag: string): Language | null {
  if (/^en\b/iu.test(tag)) return "en";
  if (!/^zh\b/iu.test(tag)) return null;
  return /hans|cn|sg|my/iu.test(tag) ? "zh-Hans" : /^zh$/iu.test(tag) ? "zh-Hans" : "zh-Hant";
}

/** The script in which questions are suggested: Chinese, whatever the interface speaks. */
export function suggestionScriptOf(language: Language): "hant" | "hans" {
  return language === "zh-Hans" ? "hans" : "hant";
}

/** The script to ask for: an English reader gets that of the documents. */
export function scriptOf(language: Language): "auto" | "hant" | "hans" {
  return language === "en" ? "auto" : language === "zh-Hans" ? "hans" : "hant";
}
