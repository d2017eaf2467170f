import type { DraftClaim } from "./answer.ts";
import type { PassageRecord } from "./passage.ts";
import type { Span } from "./span.ts";

/** The guard's checks, in the order in which they run. */
export type CheckName =
  | "citation"
  | "quantities"
  | "names"
  | "norms"
  | "scope"
  | "conditions"
  | "roles"
  | "provisions"
  | "additions"
  | "support";

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

/** `undecided` means that a check itself failed: neither grounded nor ungrounded, and never published. */
export type ClaimVerdict =
  | { readonly kind: "grounded"; readonly claim: VerifiedClaim }
  | {
      readonly kind: "ungrounded";
      readonly claim: DraftClaim;
      readonly failedChecks: readonly FailedCheck[];
    }
  | { readonly kind: "undecided"; readonly claim: DraftClaim; readonly cause: Error };
