import type { PublicAnswer, PublicSearchResult } from "../../src/domain/public-answer.ts";
import type { ClaimJudgement } from "../judge/claim-judgement.ts";
import type { CaseScore } from "../scoring/case-score.ts";
import type { CheckedCase } from "../suite/locate-evidence.ts";

/** What a system gave for one question. */
export interface CaseReply {
  readonly answer: PublicAnswer;
  /** Search results for the question, best first. */
  readonly found: readonly PublicSearchResult[];
  /** Wall-clock time of the answer alone, as the caller saw it. */
  readonly latencyMs: number;
  /** One for each claim, in order; null where no judge was asked. */
  readonly judgements: readonly ClaimJudgement[] | null;
}

/** One case with what was replied and how it scored. */
export interface CaseResult extends CheckedCase, CaseReply {
  readonly score: CaseScore;
}
