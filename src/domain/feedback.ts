export const FEEDBACK_REASONS = [
  "wrong",
  "incomplete",
  "wrong-source",
  "should-have-answered",
  "hard-to-read",
  "other",
] as const;

export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** What somebody thought of an answer, for evaluators to read. */
export interface Feedback {
  /** `id` of the answer. */
  readonly answerId: string;
  /** Generation of the index that answered. */
  readonly generation: string;
  readonly question: string;
  readonly status: "answered" | "refused";
  readonly rating: "up" | "down";
  /** None is fine. */
  readonly reasons: readonly FeedbackReason[];
  /** "" where nothing was written. */
  readonly comment: string;
}

/** Feedback as it is kept. */
export interface FeedbackRecord extends Feedback {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
  /** Which of several servers took it. */
  readonly server?: string | undefined;
}
