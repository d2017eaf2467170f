import type { FailedCheck } from "./grounding.ts";
import type { Span } from "./span.ts";

/** What a claim from outside rests on: a part of an indexed document, or a text that was sent along. */
export type OfferedCitation =
  | { readonly kind: "document"; readonly documentId: string; readonly spans: readonly Span[] }
  | { readonly kind: "text"; readonly text: string };

/** A claim of anybody's answer, to be checked against what it cites. */
export interface OfferedClaim {
  readonly text: string;
  readonly citations: readonly OfferedCitation[];
}

/** An answer of anybody's, to be checked. */
export interface OfferedAnswer {
  /** Null: whether the claims answer anything is not asked. */
  readonly question: string | null;
  readonly claims: readonly OfferedClaim[];
}

/** The guard's verdict on one claim, as `POST /v1/verify` sends it. */
export interface PublicVerdict {
  /** `undecided`: a check itself failed, so that the claim is neither. */
  readonly verdict: "grounded" | "ungrounded" | "undecided";
  /** 0 to 1; 0 where a citation does not hold, null where it could not be measured. */
  readonly support: number | null;
  readonly failedChecks: readonly FailedCheck[];
}
