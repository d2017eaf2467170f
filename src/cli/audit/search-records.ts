import type { RecordedAnswer } from "../../domain/recorded-answer.ts";
import { EXIT, type Invocation } from "../command.ts";
import { UsageError } from "../parse-command-line.ts";
import { printable } from "../printable.ts";
import type { AuditVerb } from "./audit-verb.ts";
import { headlineOf, questionOf } from "./headline.ts";
import { isWithin, periodOf } from "./period.ts";

const DEFAULT_LIMIT = 20;

/** `yiju audit search`: the answers that fit, newest first. */
export const searchRecords: AuditVerb = async (invocation, audit, { stdout, stderr }) => {
  const [, word] = invocation.positionals;
  if (word !== undefined) throw new UsageError(`search takes words as --text "${word}"`);
  const fits = createFilter(invocation);
  const limit = limitOf(invocation.value("limit"));
  const found: RecordedAnswer[] = [];
  for await (const answer of audit.answers()) if (fits(answer)) found.push(answer);
  const shown = found.toReversed().slice(0, limit);
  for (const answer of shown) {
    stdout.write(
      invocation.has("json")
        ? `${JSON.stringify(answer)}\n`
        : `${headlineOf(answer)}\n  ${printable(questionOf(answer))}\n`,
    );
  }
  if (found.length === 0) stderr.write("No record fits.\n");
  if (found.length > limit) stderr.write(`${found.length - limit} more: --limit ${found.length}\n`);
  return EXIT.ok;
};

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

function says({ contents }: RecordedAnswer, text: string): boolean {
  if (contents === null) return false;
  const { question, answer } = contents;
  return [question.kind === "kept" ? question.text : "", answer.answer].some((words) =>
    words.toLowerCase().includes(text.toLowerCase()),
  );
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`--limit takes a whole number from 1 on, not "${text}"`);
}
