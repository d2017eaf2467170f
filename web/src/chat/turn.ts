import type { AnswerEvent } from "../wire/answer-events.ts";
import type { Answer, Citation, Claim } from "../wire/answer-schema.ts";
import type { FailureKind } from "../wire/failure.ts";

/** What a question was limited to; empty lists limit nothing. */
export interface Scope {
  readonly documentIds: readonly string[];
  readonly jurisdictions: readonly string[];
  /** Documents that held on this day, as ISO 8601 has it; null for those of today. */
  readonly asOf: string | null;
}

export const EVERYTHING: Scope = { documentIds: [], jurisdictions: [], asOf: null };

/** Where a turn stands. Claims that came before a stop or a failure stay readable, but are no answer. */
type Outcome =
  | { readonly kind: "asking"; readonly stage: string }
  | { readonly kind: "done"; readonly answer: Answer }
  | { readonly kind: "stopped" }
  | {
      readonly kind: "failed";
      readonly failure: FailureKind;
      readonly detail: string;
      readonly requestId: string;
      /** When to try again, counted from the failure; null where nobody knows or it is long ago. */
      readonly retryAfterSeconds: number | null;
    };

/** One question and what became of it. */
export interface Turn {
  /** Unique in the conversation. */
  readonly id: string;
  readonly question: string;
  readonly scope: Scope;
  /** ISO 8601 in UTC. */
  readonly askedAt: string;
  readonly claims: readonly Claim[];
  readonly citations: readonly Citation[];
  readonly outcome: Outcome;
  readonly rating: "up" | "down" | null;
  /** What could be asked instead, once that is known; answers of the same documents, tried by the server. */
  readonly narrower: readonly string[];
}

/** The turn after an event of its answer. */
export function advanceTurn(turn: Turn, event: AnswerEvent): Turn {
  switch (event.kind) {
    case "stage":
      return { ...turn, outcome: { kind: "asking", stage: event.stage } };
    case "passages":
      return turn;
    case "claim":
      return {
        ...turn,
        claims: [...turn.claims, event.claim],
        citations: withNew(turn.citations, event.citations),
      };
    case "answer":
      return {
        ...turn,
        claims: event.answer.claims,
        citations: event.answer.citations,
        outcome: { kind: "done", answer: event.answer },
      };
  }
}

/** The answer of a turn that has one. */
export function answerOf(turn: Turn): Answer | null {
  return turn.outcome.kind === "done" ? turn.outcome.answer : null;
}

/**
 * Whether the turn may carry the mark of a checked answer: it is whole, and every claim of it rests on citations
 * that came with it.
 */
export function isGrounded(turn: Turn): boolean {
  const answer = answerOf(turn);
  if (answer?.status !== "answered" || answer.claims.length === 0) return false;
  const numbers = new Set(answer.citations.map(({ n }) => n));
  return answer.claims.every(
    ({ citations }) => citations.length > 0 && citations.every((n) => numbers.has(n)),
  );
}

function withNew(known: readonly Citation[], more: readonly Citation[]): readonly Citation[] {
  const numbers = new Set(known.map(({ n }) => n));
  return [...known, ...more.filter(({ n }) => !numbers.has(n))];
}
