import type { PublicAnswer, PublicCitation } from "../domain/public-answer.ts";
import type { ProblemDocument } from "./problem.ts";

/** One event of `POST /v1/answer` with `stream: true`. */
export interface ServerSentEvent {
  readonly event: "status" | "passages" | "claim" | "answer" | "error" | "done";
  readonly data: object;
}

/** What is sent before the work begins. */
export const STARTED: ServerSentEvent = { event: "status", data: { stage: "answering" } };

/** The events of a finished answer, in the order of the contract. */
export function answerEvents(answer: PublicAnswer): ServerSentEvent[] {
  return [
    { event: "passages", data: { passages: answer.refusal?.nearest ?? answer.citations } },
    ...answer.claims.map((claim) => ({
      event: "claim" as const,
      data: { claim, citations: citationsOf(claim.citations, answer.citations) },
    })),
    { event: "answer", data: answer },
    { event: "done", data: {} },
  ];
}

/** The events of a failure. */
export function errorEvents(problem: ProblemDocument): ServerSentEvent[] {
  return [
    { event: "error", data: problem },
    { event: "done", data: {} },
  ];
}

/** The wire format of the HTML standard, section 9.2; JSON has no raw line breaks, so `data` is one line. */
export function formatEvent({ event, data }: ServerSentEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

function citationsOf(numbers: readonly number[], citations: readonly PublicCitation[]) {
  return citations.filter(({ n }) => numbers.includes(n));
}
