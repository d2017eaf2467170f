import type { HistoryTurn } from "./assistant.ts";

/** Understands a question from the conversation before it. */
export interface FollowUpReader {
  /**
   * The question as one that stands alone; as it is where it already does. Rejects with CANCELLED once `signal` is
   * aborted.
   */
  standAlone(
    question: string,
    history: readonly HistoryTurn[],
    signal?: AbortSignal,
  ): Promise<string>;
}
