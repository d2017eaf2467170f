import type { Language } from "../messages.ts";
import { ADMIN_EN } from "./admin-en.ts";
import type { AdminMessages } from "./admin-messages.ts";
import { ADMIN_ZH_HANS } from "./admin-zh-hans.ts";
import { ADMIN_ZH_HANT } from "./admin-zh-hant.ts";

const ALL: Readonly<Record<Language, AdminMessages>> = {
  "zh-Hant": ADMIN_ZH_HANT,
  "zh-Hans": ADMIN_ZH_HANS,
  en: ADMIN_EN,
};

export function adminMessagesIn(language: Language): AdminMessages {
  return ALL[language];
}
