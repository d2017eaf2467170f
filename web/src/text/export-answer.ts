import type { Turn } from "../chat/turn.ts";
import { answerOf } from "../chat/turn.ts";
import type { Answer, Claim, Quote } from "../wire/answer-schema.ts";
import type { Messages } from "../words/messages.ts";
import { langOf } from "../words/lang-of.ts";
import { refusalWords } from "../words/refusal-words.ts";
import { referenceOf } from "./reference.ts";

/** The forms in which an answer can be taken along. */
export const COPY_FORMS = ["plain", "markdown", "references"] as const;
export type CopyForm = (typeof COPY_FORMS)[number];

/** The turn's answer with numbered citations, or the citations alone; "" without an answer. */
export function exportAnswer(turn: Turn, form: CopyForm, messages: Messages): string {
  const answer = answerOf(turn);
  if (answer === null) return "";
  const quotes = quotesOf(answer);
  if (form === "references") {
    return quotes.map((quote) => referenceOf(quote, messages)).join("\n");
  }
  const escape = form === "markdown" ? escapeMarkdown : (text: string) => text;
  const sources = quotes.map((quote, at) => {
    const number = answer.status === "answered" ? `[${at + 1}] ` : "- ";
    const words = escape(quote.quote).replaceAll("\n", " ");
    const quoted = form === "markdown" ? `\n  > ${words}` : `\n    「${words}」`;
    return `${escapeStart(number, form)}${escape(referenceOf(quote, messages))}${quoted}`;
  });
  return [...answerLines(answer, messages).map(escape), "", ...sources].join("\n").trimEnd();
}

/** The whole conversation as Markdown, oldest question first. */
export function exportConversation(turns: readonly Turn[], messages: Messages): string {
  const parts = turns
    .filter((turn) => answerOf(turn) !== null)
    .map((turn) => {
      const asked = turn.askedAt.replace("T", " ").slice(0, 16);
      const head = `## ${escapeMarkdown(turn.question).replaceAll("\n", " ")}`;
      return `${head}\n\n${asked} UTC\n\n${exportAnswer(turn, "markdown", messages)}\n`;
    });
  return [`# ${messages.appName}\n`, ...parts, `${messages.footnote}\n`].join("\n");
}

function answerLines(answer: Answer, messages: Messages): string[] {
  if (answer.refusal !== null) {
    return [refusalWords(answer.refusal, langOf(answer, messages), messages).text];
  }
  if (answer.comparison === null) return answer.claims.map(claimLine);
  return answer.comparison.flatMap(({ jurisdiction, claims }) => [
    `${messages.jurisdiction(jurisdiction)}${messages.colon}`,
    ...(claims.length === 0 ? [messages.noProvision] : claims.map(claimLine)),
  ]);
}

function claimLine({ text, citations }: Claim): string {
  return `${text}${citations.map((n) => `[${n}]`).join("")}`;
}

function quotesOf(answer: Answer): readonly Quote[] {
  return answer.refusal?.nearest ?? answer.citations;
}

/** A list of Markdown begins at "- "; a number in brackets would be a link's name. */
function escapeStart(start: string, form: CopyForm): string {
  return form === "markdown" ? `- ${start === "- " ? "" : escapeMarkdown(start)}` : start;
}

/** Characters that Markdown or HTML would act on. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~&]/gu, "\\$&")
    .replaceAll(/^(\s*)([-+=]|\d+[.)])/gmu, "$1\\$2");
}
