import type { FeedbackRecord } from "../../src/domain/feedback.ts";
import type { FeedbackStore } from "../../src/ports/feedback-store.ts";

/** Feedback kept in memory; ids count up from f1. */
export function createKeptFeedback(): FeedbackStore & { readonly records: FeedbackRecord[] } {
  const records: FeedbackRecord[] = [];
  return {
    records,
    append(feedback) {
      const id = `f${records.length + 1}`;
      const record = { id, receivedAt: "2024-10-28T00:00:00.000Z", ...feedback };
      records.push(record);
      return Promise.resolve(record);
    },
    list: () => Promise.resolve(records),
    purge: () => Promise.resolve(0),
  };
}
