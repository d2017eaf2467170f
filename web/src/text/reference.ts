import type { Quote } from "../wire/answer-schema.ts";
import type { Messages } from "../words/messages.ts";
import { isNotable } from "../words/notable-status.ts";

/** How a report cites a quote: issuer, 《title》, date, page, place, and that it no longer holds or does not yet. */
export function referenceOf(quote: Quote, messages: Messages): string {
  const { issuer, title, issuedOn, page, locator, status } = quote;
  const parts = [
    issuer,
    `《${title}》`,
    issuedOn === null ? messages.undated : messages.date(issuedOn),
    page === null ? "" : messages.page(page),
    locator,
    isNotable(status) ? messages.status(status) : "",
  ];
  return parts.filter((part) => part !== "").join(messages.comma);
}
