import { html, nothing, type TemplateResult } from "lit";
import type { Refusal } from "../wire/answer-schema.ts";
import { ICONS } from "./icons.ts";
import { renderQuoteCards } from "./render-quote-cards.ts";
import { renderText } from "./render-text.ts";
import type { TurnView } from "./turn-view.ts";

/** A refusal is an answer: the reason, what to ask instead, and what comes nearest. Never styled as an error. */
export function renderRefusal(refusal: Refusal, view: TurnView): TemplateResult {
  const { messages } = view;
  const { nearest } = refusal;
  return html`<div class="refusal">
      <p class="refusal-title">${ICONS.silence}${messages.refusalTitle(refusal.reason)}</p>
      <p class="refusal-message">${renderText(refusal.message)}</p>
    </div>
    ${renderNarrower(refusal, view)}
    ${
      nearest.length === 0
        ? nothing
        : html`<h3 class="minor">${messages.nearestTitle}</h3>
            <ul class="cards">
              ${renderQuoteCards(nearest, view)}
            </ul>`
    }`;
}

/** A heading's words: 貳、…, (四) …, 3. … stand for its place. */
function withoutLabel(heading: string): string {
  return heading.replace(
    /^[（(]?[\d０-９〇一二三四五六七八九十百壹貳叁參肆伍陸柒捌玖拾]+[)）、.．]\s*/u,
    "",
  );
}

/** Sections that come near make questions that the documents are likelier to answer. */
function renderNarrower(
  { reason, nearest }: Refusal,
  { messages, actions }: TurnView,
): TemplateResult | typeof nothing {
  if (reason === "out-of-scope") return nothing;
  const headings = new Set(
    nearest.map(({ headingPath }) => withoutLabel(headingPath.at(-1) ?? "")),
  );
  const questions = [...headings].filter((heading) => heading !== "").slice(0, 2);
  if (questions.length === 0) return nothing;
  return html`<h3 class="minor">${messages.narrowerTitle}</h3>
    <ul class="suggestions">
      ${questions.map((heading) => {
        const question = messages.narrowerQuestion(heading);
        return html`<li>
          <button
            class="suggestion"
            @click=${() => {
              actions.ask(question);
            }}
          >
            ${question}
          </button>
        </li>`;
      })}
    </ul>`;
}
