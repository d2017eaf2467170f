import type { DraftClaim } from "../domain/answer.ts";
import { asError } from "../domain/as-error.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import type {
  ClaimVerdict,
  GuardedClaim,
  UngroundedClaim,
  VerifiedClaim,
} from "../domain/grounding.ts";
import type { CitationGround } from "../grounding/check-citation.ts";
import type { GuardSettings } from "../grounding/check-text.ts";
import { stageVerdicts } from "../grounding/stage-verdicts.ts";
import { verifyClaim } from "../grounding/verify-claim.ts";
import { checkAnswer, type AskedQuestion } from "./check-answer.ts";

/** Another wording of a claim that failed, or null where there is none. It is asked once a claim. */
type RepairClaim = (failed: UngroundedClaim) => Promise<DraftClaim | null>;

/** What a draft's claims are guarded by; the same for every claim of one draft. */
export interface ClaimGuarding {
  readonly settings: GuardSettings;
  readonly ground: CitationGround;
  /** Null where the draft was chosen by reading the question, as an extractive one is. */
  readonly asked: AskedQuestion | null;
  /** Null: a claim that fails is dropped. */
  readonly repair: RepairClaim | null;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs all five stages over one claim, in the draft's order: `earlier` are the claims that passed before it. A
 * claim that fails is repaired once and checked again from the start. What is grounded here may be published at
 * once: no later claim can take it back. Rejects with CANCELLED once `signal` is aborted.
 */
export async function guardClaim(
  claim: DraftClaim,
  earlier: readonly VerifiedClaim[],
  guarding: ClaimGuarding,
): Promise<GuardedClaim> {
  const first = await checkAll(claim, earlier, guarding);
  if (first.kind !== "ungrounded" || guarding.repair === null) {
    return { verdict: first, beforeRepair: null };
  }
  const reworded = await guarding.repair(first);
  if (reworded === null) return { verdict: first, beforeRepair: null };
  return { verdict: await checkAll(reworded, earlier, guarding), beforeRepair: first };
}

async function checkAll(
  claim: DraftClaim,
  earlier: readonly VerifiedClaim[],
  { settings, ground, asked, signal }: ClaimGuarding,
): Promise<ClaimVerdict> {
  const verdict = await verifyClaim(claim, ground, { settings, signal });
  if (verdict.kind !== "grounded" || asked === null) return verdict;
  try {
    const failedChecks = await checkAnswer(verdict.claim, earlier, { ...asked, signal });
    const stages = stageVerdicts(failedChecks);
    if (failedChecks.length === 0) return { ...verdict, stages };
    return { kind: "ungrounded", claim, failedChecks, stages };
  } catch (error) {
    throwIfCancelled(signal, "the guard");
    const stages = stageVerdicts([], { skippedFrom: "answer", undecided: "answer" });
    return { kind: "undecided", claim, cause: asError(error), stages };
  }
}
