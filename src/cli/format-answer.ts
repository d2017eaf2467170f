import type { PublicAnswer, PublicQuote, PublicRefusal } from "../domain/public-answer.ts";
import { indented, printable } from "./printable.ts";

const QUOTE_INDENT = "    ";

/** An answer to be read: the text, then each citation with its place and quote; or the refusal. */
export function formatAnswer(answer: PublicAnswer): string {
  const parts =
    answer.status === "answered"
      ? answer.citations.map((citation) => `[${citation.n}] ${formatQuote(citation)}`)
      : formatRefusal(answer.refusal);
  return [printable(answer.answer), ...parts].map((part) => `${part}\n`).join("\n");
}

/** Where a quote stands, and the quote, over several lines. */
export function formatQuote(quote: PublicQuote): string {
  const { title, locator, jurisdiction, issuer, issuedOn, status } = quote;
  const facts = [jurisdiction, issuer, issuedOn, status].filter((fact) => fact !== null);
  const place = printable(`《${title}》${locator} (${facts.join(", ")})`);
  return `${place}\n${indented(quote.quote, QUOTE_INDENT)}`;
}

function formatRefusal({ reason, nearest }: PublicRefusal): string[] {
  const passages = nearest.map((passage) => `- ${formatQuote(passage)}`);
  return [`Refused: ${reason}.${nearest.length === 0 ? "" : " Nearest passages:"}`, ...passages];
}
