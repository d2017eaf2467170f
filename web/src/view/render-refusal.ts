import { html, nothing, type TemplateResult } from "lit";
import { answerOf, type Turn } from "../chat/turn.ts";
import type { Refusal } from "../wire/answer-schema.ts";
import { ICONS } from "./icons.ts";
import { langOf } from "../words/lang-of.ts";
import { refusalWords } from "../words/refusal-words.ts";
import { renderQuoteCards } from "./render-quote-cards.ts";
import { renderSuggestion } from "./render-suggestion.ts";
import { renderText } from "./render-text.ts";
import type { TurnView } from "./turn-view.ts";

/** A refusal is an answer: the reason, what to ask instead, and what comes nearest. Never styled as an error. */
export function renderRefusal(refusal: Refusal, turn: Turn, view: TurnView): TemplateResult {
  const { messages } = view;
  const { nearest } = refusal;
  const { text } = refusalWords(refusal, langOf(answerOf(turn), messages), messages);
  return html`<div class="refusal">
      <p class="refusal-title">${ICONS.silence}${messages.refusalTitle(refusal.reason)}</p>
      <p class="refusal-message">${renderText(text)}</p>
    </div>
    ${renderNarrower(turn, view)}
    ${
      nearest.length === 0
        ? nothing
        : html`<h3 class="minor">${messages.nearestTitle}</h3>
            <ul class="cards">
              ${renderQuoteCards(nearest, view)}
            </ul>`
    }`;
}

/** Each was tried: it has an answer. */
function renderNarrower(
  turn: Turn,
  { messages, actions }: TurnView,
): TemplateResult | typeof nothing {
  const { narrower } = turn;
  if (narrower.length === 0) return nothing;
  const lang = langOf(answerOf(turn), messages);
  return html`<h3 class="minor">${messages.narrowerTitle}</h3>
    <ul class="suggestions">
      ${narrower.map((question) => renderSuggestion({ text: question, lang }, actions.ask))}
    </ul>`;
}
