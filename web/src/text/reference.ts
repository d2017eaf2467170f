import type { Quote } from "../wire/answer-schema.ts";
import type { Messages } from "../words/messages.ts";

/** How a report cites a quote: issuer, 《title》, date, page, place. */
export function referenceOf(quote: Quote, messages: Messages): string {
  const { issuer, title, issuedOn, page, locator } = quote;
  const parts = [
    issuer,
    `《${title}》`,
    issuedOn === null ? messages.undated : messages.date(issuedOn),
    page === null ? "" : messages.page(page),
    locator,
  ];
  return parts.filter((part) => part !== "").join(messages.comma);
}
