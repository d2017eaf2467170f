/** Reasons as the server knows them, in the order in which they are offered. */
export const FEEDBACK_REASONS = [
  "wrong",
  "incomplete",
  "wrong-source",
  "should-have-answered",
  "hard-to-read",
  "other",
] as const;

export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** The body of `POST /v1/feedback`. */
export interface Feedback {
  readonly answerId: string;
  readonly generation: string;
  readonly question: string;
  readonly status: "answered" | "refused";
  readonly rating: "up" | "down";
  readonly reasons: readonly FeedbackReason[];
  readonly comment: string;
}
