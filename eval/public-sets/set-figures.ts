import type { AnswerFigures } from "./measure-answers.ts";
import type { RetrievalFigures } from "./measure-retrieval.ts";

/** What was measured on public sets. */
export interface SetFigures {
  readonly retrieval: readonly RetrievalFigures[];
  readonly answers: readonly AnswerFigures[];
  /** Sets that are not on this machine. */
  readonly skipped: readonly string[];
}

/** What one set adds. */
export type Measured = Partial<Pick<SetFigures, "retrieval" | "answers">>;
