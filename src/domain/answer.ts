import type { Span } from "./span.ts";

export type Script = "hant" | "hans";

/** Words copied from a passage to support one claim; `spans` point into the stored document. */
export interface DraftCitation {
  readonly passageId: string;
  readonly quote: string;
  readonly spans: readonly Span[];
}

export interface DraftClaim {
  readonly text: string;
  readonly citations: readonly DraftCitation[];
}

/** What an answerer proposed; nothing in it has been checked yet. */
export interface AnswerDraft {
  readonly claims: readonly DraftClaim[];
}

export const REFUSAL_REASONS = [
  "out-of-scope",
  "not-in-documents",
  "weak-evidence",
  "unsupported-claims",
  "false-premise",
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];
