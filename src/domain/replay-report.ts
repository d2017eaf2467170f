import type { Difference } from "./difference.ts";

/** What is to be replayed. */
export interface ReplayWish {
  /** Id of the answer, or its record's number. */
  readonly id: string;
  /** The question, where only a commitment to it was recorded; else null. */
  readonly question: string | null;
}

/** What came of asking a recorded question again. */
export interface ReplayReport {
  readonly answerId: string;
  readonly at: string;
  /** None: the answer is the same, but for its id and timings. */
  readonly answer: readonly Difference[];
  /**
   * What answers now and did then: models, prompts, settings, code. Null where no record is left that describes what
   * did then.
   */
  readonly program: readonly Difference[] | null;
  /** The recorded generation and the one that the question was asked of. */
  readonly generation: { readonly recorded: string; readonly asked: string };
  /** Whether a language model's drafts were played back. */
  readonly playedBack: boolean;
}
