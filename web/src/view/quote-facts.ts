import { html, nothing, type TemplateResult } from "lit";
import type { Quote } from "../wire/answer-schema.ts";
import type { Messages } from "../words/messages.ts";
import { renderText } from "./render-text.ts";

type Facts = Pick<Quote, "issuer" | "jurisdiction" | "issuedOn" | "effectiveOn" | "status"> & {
  readonly page?: number | null;
};

/**
 * Who issued the document, where, when, from when on it holds, what it is now, and the page: one line.
 *
 * @param lang of the document, in which its issuer is named
 */
export function factsOf(facts: Facts, messages: Messages, lang: string): TemplateResult {
  const { issuer, jurisdiction, issuedOn, effectiveOn = null, status, page = null } = facts;
  const date = issuedOn === null ? messages.undated : messages.issuedOn(messages.date(issuedOn));
  return html`${issuer === "" ? nothing : html`<span lang=${lang}>${renderText(issuer)}</span>`}
    <span>${messages.jurisdiction(jurisdiction ?? "")}</span>
    <span>${date}</span>
    ${
      effectiveOn === null || effectiveOn === issuedOn
        ? nothing
        : html`<span>${messages.effectiveOn(messages.date(effectiveOn))}</span>`
    }
    <span class="status ${status}">${messages.status(status)}</span>
    ${page === null ? nothing : html`<span>${messages.page(page)}</span>`}`;
}
