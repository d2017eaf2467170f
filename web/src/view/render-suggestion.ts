import { html, type TemplateResult } from "lit";
import { renderText } from "./render-text.ts";
import type { WordsIn } from "../words/words-in.ts";

/** A question to ask by pressing it, as an item of a list. */
export function renderSuggestion(
  { text, lang }: WordsIn,
  ask: (question: string) => void,
): TemplateResult {
  return html`<li>
    <button
      class="suggestion"
      lang=${lang}
      @click=${() => {
        ask(text);
      }}
    >
      ${renderText(text)}
    </button>
  </li>`;
}
