import { html, nothing, type TemplateResult } from "lit";
import { answerOf, type Turn } from "../chat/turn.ts";
import type { Refusal } from "../wire/answer-schema.ts";
import { ICONS } from "./icons.ts";
import { langOf } from "./lang-of.ts";
import { renderQuoteCards } from "./render-quote-cards.ts";
import { renderSuggestion } from "./render-suggestion.ts";
import { renderText } from "./render-text.ts";
import type { TurnView } from "./turn-view.ts";

/** A refusal is an answer: the reason, what to ask instead, and what comes nearest. Never styled as an error. */
export function renderRefusal(refusal: Refusal, turn: Turn, view: TurnView): TemplateResult {
  const { messages } = view;
  const { nearest } = refusal;
  return html`<div class="refusal">
      <p class="refusal-title">${ICONS.silence}${messages.refusalTitle(refusal.reason)}</p>
      <p class="refusal-message" lang=${langOf(answerOf(turn))}>${renderText(refusal.message)}</p>
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
  { narrower }: Turn,
  { messages, actions }: TurnView,
): TemplateResult | typeof nothing {
  if (narrower.length === 0) return nothing;
  return html`<h3 class="minor">${messages.narrowerTitle}</h3>
    <ul class="suggestions">
      ${narrower.map((question) => renderSuggestion(question, actions.ask))}
    </ul>`;
}
