import { html, type TemplateResult } from "lit";
import { splitHidden } from "../text/hidden-characters.ts";

/**
 * Text from documents, models and people: as text, never as markup; its line breaks are kept. A character that
 * reorders or hides text is shown by its number in a box of its own, where it cannot act on its neighbours.
 */
export function renderText(text: string): TemplateResult {
  return html`<span class="words">${splitHidden(text).map(renderPart)}</span>`;
}

function renderPart({ text, codePoint }: ReturnType<typeof splitHidden>[number]) {
  if (codePoint === null) return text;
  return html`<bdi class="hidden-character" data-code-point=${codePoint}>${text}</bdi>`;
}
