import type { RefusalReason, Script } from "./answer.ts";
import type { DocumentStatus, Jurisdiction } from "./document.ts";
import type { FusionTrace } from "./retrieval.ts";
import type { Span } from "./span.ts";

/**
 * A verbatim quote and where it stands.
 *
 * Invariant: the slices of the stored document at `spans`, joined, equal `quote`.
 */
export interface PublicQuote {
  readonly documentId: string;
  readonly title: string;
  readonly issuer: string;
  readonly jurisdiction: Jurisdiction | null;
  readonly issuedOn: string | null;
  readonly effectiveOn: string | null;
  readonly status: DocumentStatus;
  readonly locator: string;
  readonly headingPath: readonly string[];
  readonly page: number | null;
  readonly quote: string;
  readonly spans: readonly Span[];
}

export interface PublicCitation extends PublicQuote {
  /** From 1, in order of first use. */
  readonly n: number;
}

export interface PublicClaim {
  readonly text: string;
  /** Numbers of the citations that carry the claim; at least one. */
  readonly citations: readonly number[];
  /** Calibrated support, 0 to 1. */
  readonly support: number;
}

export interface NearestPassage extends PublicQuote {
  readonly score: number;
}

export interface PublicRefusal {
  readonly reason: RefusalReason;
  readonly message: string;
  readonly nearest: readonly NearestPassage[];
}

/** What a comparison found in one jurisdiction; no claims means that nothing was found there. */
export interface ComparisonCell {
  readonly jurisdiction: Jurisdiction;
  readonly claims: readonly PublicClaim[];
}

export interface AnswerTimings {
  readonly retrieveMs: number;
  readonly answerMs: number;
  readonly guardMs: number;
  readonly totalMs: number;
}

export const FALLBACK_REASONS = ["unavailable", "timeout", "unreadable", "unsupported"] as const;

/**
 * Why a language model's draft was not used: it could not be reached, was not done in time, wrote what cannot be
 * read, or no claim of it passed the guard.
 */
export type FallbackReason = (typeof FALLBACK_REASONS)[number];

/** Who put the answer into words. */
export type Answerer =
  | { readonly kind: "generated"; readonly model: string; readonly promptsSha256: string }
  | {
      readonly kind: "extractive";
      readonly model: string;
      /** Left out where no language model is set up. */
      readonly insteadOf?: { readonly model: string; readonly reason: FallbackReason } | undefined;
    };

interface PublicAnswerCommon {
  readonly id: string;
  readonly question: string;
  /** The question as it was understood, with what it left to the history; null where it stands alone. */
  readonly standaloneQuestion: string | null;
  /** The answer with [n] markers; on refusal the message shown to staff. */
  readonly answer: string;
  readonly script: Script;
  /** Calibrated probability, 0 to 1, that what was found answers the question: it decided on refusal. */
  readonly evidence: number;
  readonly answerer: Answerer;
  readonly index: { readonly generation: string; readonly corpusSha256: string };
  readonly timings: AnswerTimings;
}

/** The body of `POST /v1/answer`. */
export type PublicAnswer = PublicAnswerCommon &
  (
    | {
        readonly status: "answered";
        readonly claims: readonly PublicClaim[];
        readonly citations: readonly PublicCitation[];
        /** Null where the question compares no jurisdictions. */
        readonly comparison: readonly ComparisonCell[] | null;
        readonly refusal: null;
      }
    | {
        readonly status: "refused";
        readonly claims: readonly [];
        readonly citations: readonly [];
        readonly comparison: null;
        readonly refusal: PublicRefusal;
      }
  );

/** One result of `POST /v1/search`. */
export interface PublicSearchResult extends PublicQuote {
  readonly score: number;
  readonly trace: readonly FusionTrace[];
}
