import type { DraftCitation } from "./answer.ts";
import type { FoundPassage } from "./answer-facts.ts";
import type { Jurisdiction } from "./document.ts";
import type { StageVerdict } from "./grounding.ts";
import type { FallbackReason } from "./public-answer.ts";

/**
 * How an answer came about: what was drafted for it, what each stage of the guard said of every claim, and what was
 * dropped. For whoever keeps records: it holds unverified words and is never sent to whoever asked. Plain JSON.
 */
export interface AnswerTrace {
  /** Every passage that was found, scope by scope, best first. */
  readonly found: readonly FoundPassage[];
  /** One for each cell of the answer, in order. */
  readonly cells: readonly CellTrace[];
}

export interface CellTrace {
  /** Null where the question compares no jurisdictions. */
  readonly jurisdiction: Jurisdiction | null;
  /** In the order in which they were made: none where the evidence was refused, two where a written one gave way. */
  readonly drafts: readonly DraftTrace[];
}

/** Who made a draft. */
export type Drafter =
  | { readonly kind: "extractive" }
  | { readonly kind: "generated"; readonly model: string; readonly promptsSha256: string };

/**
 * How a draft ended: read to its end, with the word that the passages hold no answer, or with a failure after the
 * claims that it lists.
 */
export type DraftEnd =
  | { readonly kind: "complete" }
  | { readonly kind: "unanswerable" }
  | { readonly kind: "failed"; readonly reason: Exclude<FallbackReason, "unsupported"> };

export interface DraftTrace {
  readonly drafter: Drafter;
  /** What the draft could cite, likeliest first. */
  readonly passageIds: readonly string[];
  readonly end: DraftEnd;
  /** In the draft's order. */
  readonly claims: readonly ClaimTrace[];
}

export interface ClaimTrace {
  /** Whether the last wording was published. */
  readonly published: boolean;
  /** As drafted; and, where that failed and another wording was tried, as repaired. */
  readonly wordings: readonly WordingTrace[];
}

/** One wording of a claim with the guard's verdict on it. */
export interface WordingTrace {
  readonly text: string;
  readonly citations: readonly DraftCitation[];
  readonly verdict: "grounded" | "ungrounded" | "undecided";
  /** 0 to 1; null where it is not grounded. */
  readonly support: number | null;
  /** One a stage, in their order, each with its reasons. */
  readonly stages: readonly StageVerdict[];
  /** What kept a check from deciding; null for every other verdict. */
  readonly problem: string | null;
}
