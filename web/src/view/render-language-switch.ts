import { html, type TemplateResult } from "lit";
import { LANGUAGES, type Language, type Messages } from "../words/messages.ts";

/** Each language in its own words. */
const NAMES: Readonly<Record<Language, { readonly short: string; readonly long: string }>> = {
  "zh-Hant": { short: "繁", long: "繁體中文" },
  "zh-Hans": { short: "简", long: "简体中文" },
  en: { short: "EN", long: "English" },
};

/** One choice of three, of interface and answers; quotes stay as their documents have them. */
export function renderLanguageSwitch(
  current: Language,
  messages: Messages,
  choose: (language: Language) => void,
): TemplateResult {
  return html`<fieldset class="languages">
    <legend class="visually-hidden">${messages.languageLabel}</legend>
    ${LANGUAGES.map(
      (language) =>
        html`<label title=${NAMES[language].long}>
          <input
            type="radio"
            name="language"
            class="visually-hidden"
            .checked=${language === current}
            @change=${() => {
              choose(language);
            }}
          />
          <span aria-hidden="true" lang=${language}>${NAMES[language].short}</span>
          <span class="visually-hidden" lang=${language}>${NAMES[language].long}</span>
        </label>`,
    )}
  </fieldset>`;
}
