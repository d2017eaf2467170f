import type { RefusalReason, Script } from "./answer.ts";
import type { CheckName } from "./grounding.ts";
import type { Answerer, AnswerTimings } from "./public-answer.ts";
import type { FusionTrace } from "./retrieval.ts";

/** A passage that was found for a question, without its words. */
export interface FoundPassage {
  readonly passageId: string;
  /** 1 is best, in its scope. */
  readonly rank: number;
  readonly score: number;
  readonly trace: readonly FusionTrace[];
}

/** A place that was cited, or came nearest. */
export interface RecordedPlace {
  readonly documentId: string;
  readonly locator: string;
  readonly headingPath: readonly string[];
}

/** What the guard said of all claims that were drafted, dropped ones too. */
export interface GuardTally {
  readonly grounded: number;
  readonly ungrounded: number;
  readonly undecided: number;
  /** Every check that failed, as often as it did. */
  readonly failedChecks: readonly CheckName[];
}

/** What is recorded of an answer for good: nothing in it was written by whoever asked. */
export interface AnswerFacts {
  readonly exchange: string;
  readonly answerId: string;
  readonly channel: string | null;
  readonly requestId: string | null;
  /** SHA-256 of the description of what answered: a `program` record before holds it. */
  readonly program: string;
  readonly status: "answered" | "refused";
  readonly reason: RefusalReason | null;
  readonly script: Script;
  readonly evidence: number;
  readonly answerer: Answerer;
  readonly generation: string;
  readonly corpusSha256: string;
  readonly found: readonly FoundPassage[];
  readonly cited: readonly RecordedPlace[];
  /** Of a refusal. */
  readonly nearest: readonly RecordedPlace[];
  readonly guard: GuardTally;
  readonly timings: AnswerTimings;
}
