import { html, type TemplateResult } from "lit";
import { renderText } from "./render-text.ts";

/** A question to ask by pressing it, as an item of a list. */
export function renderSuggestion(
  question: string,
  ask: (question: string) => void,
): TemplateResult {
  return html`<li>
    <button
      class="suggestion"
      @click=${() => {
        ask(question);
      }}
    >
      ${renderText(question)}
    </button>
  </li>`;
}
