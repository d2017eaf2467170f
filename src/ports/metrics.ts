import type { RefusalReason } from "../domain/answer.ts";
import type { AnswerTimings, FallbackReason } from "../domain/public-answer.ts";

/** What happened, in numbers and fixed words: never text of questions or documents, never who asked. */
export type MetricEvent =
  | {
      /** A response has gone out, or its client has left. */
      readonly kind: "request";
      readonly method: string;
      /** The pattern that matched, as in `/v1/documents/:id`; null for an unknown route. */
      readonly route: string | null;
      readonly status: number | "client-left";
      readonly durationMs: number;
    }
  | { readonly kind: "problem"; readonly code: string }
  | {
      readonly kind: "answer";
      readonly outcome: "answered" | RefusalReason;
      readonly answerer: "extractive" | "generated";
      /** Why a language model's draft was not used; null where it was, or there is none. */
      readonly fallback: FallbackReason | null;
      readonly timings: AnswerTimings;
    }
  | {
      /** The guard's verdict on a claim: of a draft, or one that was offered to be verified. */
      readonly kind: "verdict";
      readonly verdict: "grounded" | "ungrounded" | "undecided";
      readonly source: "draft" | "offered";
    }
  /** Requests with a body that have been taken in and not been answered. */
  | { readonly kind: "queue"; readonly inHand: number }
  | {
      readonly kind: "index";
      readonly generation: string;
      readonly documents: number;
      readonly passages: number;
    };

/** Where those who work tell what happened; never fails, never waits. */
export interface Metrics {
  record(event: MetricEvent): void;
}

/** Metrics that somebody collects from time to time. */
export interface ExposedMetrics extends Metrics {
  /** In the format that `contentType` names. */
  expose(): Promise<string>;
  readonly contentType: string;
}
