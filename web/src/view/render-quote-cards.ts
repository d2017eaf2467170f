import { html, nothing, type TemplateResult } from "lit";
import type { Quote } from "../wire/answer-schema.ts";
import type { Messages } from "../words/messages.ts";
import { isNotable } from "../words/notable-status.ts";
import { renderText } from "./render-text.ts";
import type { TurnView } from "./turn-view.ts";

/** Cards of quotes with where they stand, as items of a list; each opens its quote among the others. */
export function renderQuoteCards(
  quotes: readonly (Quote & { readonly n?: number })[],
  { messages, actions, languageOf }: TurnView,
): TemplateResult[] {
  return quotes.map(
    (quote, at) =>
      html`<li>
        <button
          class="card"
          @click=${() => {
            actions.open({ quotes, at });
          }}
        >
          ${renderQuote(quote, { messages, lang: languageOf(quote.documentId), number: quote.n })}
        </button>
      </li>`,
  );
}

interface QuoteView {
  readonly messages: Messages;
  /** BCP 47 tag of the quote's own language. */
  readonly lang: string;
  /** Undefined where quotes are not numbered. */
  readonly number: number | undefined;
}

/** Spans only: cards are buttons. */
function renderQuote(quote: Quote, { messages, lang, number }: QuoteView): TemplateResult {
  const { issuedOn, jurisdiction, status } = quote;
  const facts = [
    messages.jurisdiction(jurisdiction ?? ""),
    issuedOn === null ? messages.undated : messages.date(issuedOn),
  ];
  return html`<span class="card-head">
      ${number === undefined ? nothing : html`<span class="chip-number">${number}</span>`}
      <strong lang=${lang}>${renderText(quote.locator)}</strong>
      ${
        withoutBlanks(quote.locator) === withoutBlanks(quote.title)
          ? nothing
          : html`<span class="card-title" lang=${lang}>${renderText(quote.title)}</span>`
      }
      <span class="card-facts">${facts.join(messages.comma)}</span>
      ${isNotable(status) ? html`<span class="card-facts status ${status}">${messages.status(status)}</span>` : nothing}
    </span>
    <span class="card-quote" lang=${lang}>${renderText(quote.quote)}</span>`;
}

/** A passage without a number has its heading for a place, and that may be the title. */
function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/gu, "");
}
