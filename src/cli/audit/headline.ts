import type { RecordedAnswer } from "../../domain/recorded-answer.ts";

/** A record in one line: number, time, what came of the question, id of the answer. */
export function headlineOf({ seq, at, status, reason, answerId }: RecordedAnswer): string {
  const outcome = reason === null ? status : `${status} (${reason})`;
  return `${seq}  ${at}  ${outcome}  ${answerId}`;
}

/** The question, or why it is not there. */
export function questionOf({ contents }: RecordedAnswer): string {
  if (contents === null) return "[purged]";
  const { question } = contents;
  return question.kind === "kept" ? question.text : `[committed: ${question.sha256.slice(0, 16)}…]`;
}
