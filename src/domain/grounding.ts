import type { DraftClaim } from "./answer.ts";
import type { PassageRecord } from "./passage.ts";
import type { Span } from "./span.ts";

/** The guard's five stages, in the order in which they run. */
export type GuardStage = "citation" | "facts" | "norms" | "meaning" | "answer";

/** Every check, in the order in which they run, with the stage that it belongs to. */
export const STAGE_OF = {
  citation: "citation",
  quantities: "facts",
  names: "facts",
  norms: "norms",
  scope: "norms",
  conditions: "norms",
  roles: "meaning",
  provisions: "meaning",
  additions: "meaning",
  support: "meaning",
  statement: "answer",
  question: "answer",
  contradiction: "answer",
} as const satisfies Readonly<Record<string, GuardStage>>;

export type CheckName = keyof typeof STAGE_OF;

// SAFETY: the table has these keys and no others
export const CHECK_NAMES = Object.keys(STAGE_OF) as CheckName[];

export interface FailedCheck {
  readonly check: CheckName;
  /** What did not hold, naming the words that did it. */
  readonly detail: string;
}

/** A quote that equals the stored source's slices at `spans`. */
export interface VerifiedCitation extends PassageRecord {
  readonly quote: string;
  readonly spans: readonly Span[];
}

declare const verified: unique symbol;

/** A claim that passed every check. Only the guard makes one; only from these is an answer made public. */
export interface VerifiedClaim {
  readonly [verified]: true;
  readonly text: string;
  readonly citations: readonly VerifiedCitation[];
  /** Calibrated support, 0 to 1. */
  readonly support: number;
}

/**
 * What one stage said of a claim. `skipped`: an earlier stage ended it, or nobody asked. `undecided`: the stage
 * failed itself, which is neither a pass nor a failure.
 */
export interface StageVerdict {
  readonly stage: GuardStage;
  readonly outcome: "passed" | "failed" | "skipped" | "undecided";
  /** Why it failed; empty for every other outcome. */
  readonly failedChecks: readonly FailedCheck[];
}

export interface UngroundedClaim {
  readonly kind: "ungrounded";
  readonly claim: DraftClaim;
  readonly failedChecks: readonly FailedCheck[];
  readonly stages: readonly StageVerdict[];
}

/** `undecided` means that a check itself failed: neither grounded nor ungrounded, and never published. */
export type ClaimVerdict =
  | {
      readonly kind: "grounded";
      readonly claim: VerifiedClaim;
      readonly stages: readonly StageVerdict[];
    }
  | UngroundedClaim
  | {
      readonly kind: "undecided";
      readonly claim: DraftClaim;
      readonly cause: Error;
      readonly stages: readonly StageVerdict[];
    };

/** The last word on one claim of a draft. */
export interface GuardedClaim {
  readonly verdict: ClaimVerdict;
  /** The verdict on the claim as drafted, where it failed and another wording was tried. */
  readonly beforeRepair: UngroundedClaim | null;
}
