import { html, nothing, type TemplateResult } from "lit";
import type { Quote } from "../wire/answer-schema.ts";
import type { Messages } from "../words/messages.ts";
import { renderText } from "./render-text.ts";

export interface QuoteView {
  readonly messages: Messages;
  /** BCP 47 tag of the quote's own language. */
  readonly lang: string;
  /** Null where quotes are not numbered. */
  readonly number: number | null;
}

/** A quote with where it stands, to be put into a card. Spans only: cards are buttons. */
export function renderQuote(quote: Quote, { messages, lang, number }: QuoteView): TemplateResult {
  const { issuedOn, jurisdiction } = quote;
  const facts = [
    messages.jurisdiction(jurisdiction ?? ""),
    issuedOn === null ? messages.undated : messages.date(issuedOn),
  ];
  return html`<span class="card-head">
      ${number === null ? nothing : html`<span class="chip-number">${number}</span>`}
      <strong lang=${lang}>${renderText(quote.locator)}</strong>
      <span class="card-title" lang=${lang}>${renderText(quote.title)}</span>
      <span class="card-facts">${facts.join("，")}</span>
    </span>
    <span class="card-quote" lang=${lang}>${renderText(quote.quote)}</span>`;
}
