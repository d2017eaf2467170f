import type { PublicAnswer } from "../domain/public-answer.ts";
import type { AnswerProgress } from "../ports/assistant.ts";
import type { ProblemDocument } from "./problem.ts";

/** One event of `POST /v1/answer` with `stream: true`. */
export interface ServerSentEvent {
  readonly event: "status" | "passages" | "claim" | "answer" | "error" | "done";
  readonly data: object;
}

/** What is sent before the work begins. */
export const STARTED: ServerSentEvent = { event: "status", data: { stage: "answering" } };

/** What is sent last, whatever came of the question. */
export const DONE: ServerSentEvent = { event: "done", data: {} };

/** A comment, which readers of events skip: it only shows that the connection lives. */
export const HEARTBEAT = ":\n\n";

/** The event of what is known before the whole answer is. */
export function progressEvent({ kind, ...data }: AnswerProgress): ServerSentEvent {
  return { event: kind, data };
}

/** The event of a finished answer. */
export function answerEvent(answer: PublicAnswer): ServerSentEvent {
  return { event: "answer", data: answer };
}

/** The event of a failure. */
export function errorEvent(problem: ProblemDocument): ServerSentEvent {
  return { event: "error", data: problem };
}

/** An event without a name of its own, as OpenAI's clients read it. */
export function formatData(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

/** The wire format of the HTML standard, section 9.2; JSON has no raw line breaks, so `data` is one line. */
export function formatEvent({ event, data }: ServerSentEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
