import type { PublicAnswer, PublicQuote, PublicRefusal } from "../domain/public-answer.ts";
import { indented, printable } from "./printable.ts";

const QUOTE_INDENT = "    ";

/**
 * An answer to be read: the text, then each citation with its place and quote; or the reason for the refusal, its code, and what came
 * nearest.
 */
export function formatAnswer(answer: PublicAnswer): string {
  const parts =
    answer.status === "answered"
      ? [
          printable(answer.answer),
          ...answer.citations.map((citation) => `[${citation.n}] ${formatQuote(citation)}`),
        ]
      : formatRefusal(answer.refusal);
  return parts.map((part) => `${part}\n`).join("\n");
}

/** Where a quote stands, and the quote, over several lines. */
export function formatQuote(quote: PublicQuote): string {
  const { title, locator, jurisdiction, issuer, issuedOn, status, page } = quote;
  const facts = [
    page === null ? null : `page ${page}`,
    jurisdiction,
    issuer,
    issuedOn,
    status,
  ].filter((fact) => fact !== null && fact !== "");
  const place = printable(`《${title}》${locator} (${facts.join(", ")})`);
  return `${place}\n${indented(quote.quote, QUOTE_INDENT)}`;
}

function formatRefusal({ reason, message, nearest }: PublicRefusal): string[] {
  const passages = nearest.map((passage) => `- ${formatQuote(passage)}`);
  return [`${printable(message)} [${reason}]`, ...passages];
}
