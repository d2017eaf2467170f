import type { RecordedAnswer } from "../../domain/recorded-answer.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../parse-command-line.ts";
import { printable } from "../printable.ts";
import type { AuditVerb } from "./audit-verb.ts";
import { headlineOf, questionOf } from "./headline.ts";
import { holdsWords } from "./holds-words.ts";
import { isWithin, periodOf } from "./period.ts";
import { searchChanges } from "./search-changes.ts";
import { writeFound } from "./write-found.ts";

/** `yiju audit search`: the answers, or with `--changes` the changes of documents, that fit, newest first. */
export const searchRecords: AuditVerb = (invocation, audit, context) => {
  const [, word] = invocation.positionals;
  if (word !== undefined) throw new UsageError(`search takes words as --text "${word}"`);
  if (invocation.has("changes")) return searchChanges(invocation, audit, context);
  const fits = createFilter(invocation);
  return writeFound({ entries: audit.answers(), fits, describe }, invocation, context);
};

function describe(answer: RecordedAnswer): string {
  return `${headlineOf(answer)}\n  ${printable(questionOf(answer))}\n`;
}

function createFilter(invocation: Invocation): (answer: RecordedAnswer) => boolean {
  const period = periodOf(invocation);
  const [key, status, reason] = ["key", "status", "reason"].map((name) => invocation.value(name));
  const [documentId, text] = ["document", "text"].map((name) => invocation.value(name));
  if (status !== undefined && status !== "answered" && status !== "refused") {
    throw new UsageError(`--status takes answered or refused, not "${status}"`);
  }
  const isWanted = (wanted: string | undefined, value: string | null | undefined) =>
    wanted === undefined || wanted === value;
  return (answer) =>
    isWithin(answer.at, period) &&
    isWanted(status, answer.status) &&
    isWanted(reason, answer.reason) &&
    isWanted(key, answer.contents?.keyId) &&
    (documentId === undefined || names(answer, documentId)) &&
    (text === undefined || says(answer, text));
}

function names({ cited, nearest }: RecordedAnswer, documentId: string): boolean {
  return [...cited, ...nearest].some((place) => place.documentId === documentId);
}

/** What was asked and what was shown; what a draft said and nobody was shown is not looked into. */
function says({ contents }: RecordedAnswer, text: string): boolean {
  if (contents === null) return false;
  const { question, history, answer } = contents;
  const asked = question.kind === "kept" ? [question.text, question.standalone ?? ""] : [];
  const before = (history ?? []).map(({ content }) => content);
  const quotes = [...answer.citations, ...(answer.refusal?.nearest ?? [])];
  return holdsWords(
    [...asked, ...before, answer.answer, ...quotes.map(({ quote }) => quote)],
    text,
  );
}
