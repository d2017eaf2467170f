import type { PublicCitation, PublicClaim } from "../domain/public-answer.ts";
import type { AskContext, Question, TracedAnswer } from "./assistant.ts";

/** A question on its way. */
export interface Exchange {
  /** Joins what is recorded of it. */
  readonly id: string;
  /** Null where nobody said on whose behalf it was asked. */
  readonly context: AskContext | null;
  /** The collections whose documents existed for whoever asked; null is all of them. */
  readonly collections: readonly string[] | null;
  readonly question: Question;
}

/** What is recorded of a question. */
export type AnswerEntry = { readonly exchange: Exchange } & (
  | { readonly kind: "answer"; readonly traced: TracedAnswer }
  /** A claim that is about to be streamed, ahead of its answer. */
  | {
      readonly kind: "claim";
      readonly claim: PublicClaim;
      readonly citations: readonly PublicCitation[];
    }
  /** The question ended without an answer, after so many claims had been streamed. */
  | { readonly kind: "abandoned"; readonly claimCount: number; readonly reason: string }
);

/** Keeps what was answered. */
export interface AnswerRecorder {
  /** Resolves once the record counts by the policy that is set; rejects with RECORD_UNAVAILABLE. */
  record(entry: AnswerEntry): Promise<void>;
}
