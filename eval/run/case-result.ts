import type { PublicAnswer, PublicSearchResult } from "../../src/domain/public-answer.ts";
import type { CaseScore } from "../scoring/case-score.ts";
import type { CheckedCase } from "../suite/locate-evidence.ts";

/** One case with what was replied and how it scored. */
export interface CaseResult extends CheckedCase {
  readonly answer: PublicAnswer;
  readonly found: readonly PublicSearchResult[];
  readonly score: CaseScore;
  /** Wall-clock time of the answer alone, as the caller saw it. */
  readonly latencyMs: number;
}
