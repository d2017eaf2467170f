import type { Feedback, FeedbackRecord } from "../domain/feedback.ts";

export interface FeedbackStore {
  /** Resolves once the record would outlive a crash; rejects with STORAGE_UNAVAILABLE where it cannot be kept. */
  append(feedback: Feedback): Promise<FeedbackRecord>;
  /** Oldest first; a line that a crash cut short is left out. */
  list(): Promise<readonly FeedbackRecord[]>;
  /** Empties question and comment of what was received before an instant (ISO 8601, UTC); answers of how many. */
  purge(before: string): Promise<number>;
}
