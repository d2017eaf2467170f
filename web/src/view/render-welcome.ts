import { html, nothing, type TemplateResult } from "lit";
import type { SurroundingsState } from "../chat/surroundings.ts";
import type { DocumentMeta } from "../wire/document-schema.ts";
import type { Messages } from "../words/messages.ts";
import { ICONS } from "./icons.ts";
import { chineseOf } from "../words/lang-of.ts";
import { factsOf } from "./quote-facts.ts";
import { renderSuggestion } from "./render-suggestion.ts";
import { renderText } from "./render-text.ts";

export interface WelcomeView {
  readonly messages: Messages;
  readonly documentUrl: (documentId: string) => string;
  readonly ask: (question: string) => void;
}

/** More are a list of their own, not a welcome. */
const MAX_DOCUMENTS = 6;

/** Before the first question: what this is, what to ask, what it knows. */
export function renderWelcome(
  { documents, suggestions }: SurroundingsState,
  view: WelcomeView,
): TemplateResult {
  const { messages, ask } = view;
  const lang = chineseOf(messages.language);
  return html`<div class="welcome">
    <h2>
      ${messages.welcomeTitle
        .split(/(?<=，|\. )/u)
        .map((clause) => html`<span class="clause">${clause}</span>`)}
    </h2>
    <p>${messages.welcomeText}</p>
    <div class="welcome-suggestions">
      ${
        suggestions.length === 0
          ? nothing
          : html`<h3 class="minor">${messages.suggestionsTitle}</h3>
              <ul class="suggestions">
                ${suggestions.map(({ question }) => renderSuggestion({ text: question, lang }, ask))}
              </ul>`
      }
    </div>
    ${
      documents.length === 0
        ? nothing
        : html`<h3 class="minor">${messages.documentsTitle}</h3>
            <ul class="cards documents">
              ${documents.slice(0, MAX_DOCUMENTS).map((document) => renderDocument(document, view))}
            </ul>`
    }
  </div>`;
}

function renderDocument(
  document: DocumentMeta,
  { messages, documentUrl }: WelcomeView,
): TemplateResult {
  return html`<li>
    <a class="card" href=${documentUrl(document.id)} target="_blank" rel="noopener">
      <span class="card-head">
        ${ICONS.document}<strong lang=${document.language}>${renderText(document.title)}</strong>
      </span>
      <span class="facts">${factsOf(document, messages, document.language)}</span>
    </a>
  </li>`;
}
