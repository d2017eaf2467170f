import {
  STAGE_OF,
  type FailedCheck,
  type GuardStage,
  type StageVerdict,
} from "../domain/grounding.ts";

const STAGES: readonly GuardStage[] = ["citation", "facts", "norms", "meaning", "answer"];

/** How far the guard came with a claim. */
interface Reached {
  /** The first stage that did not run; left out where all did. */
  readonly skippedFrom?: GuardStage;
  /** The stage that failed itself; left out where none did. */
  readonly undecided?: GuardStage;
}

/** One verdict a stage, in the stages' order. */
export function stageVerdicts(
  failedChecks: readonly FailedCheck[],
  { skippedFrom, undecided }: Reached = {},
): StageVerdict[] {
  const end = skippedFrom === undefined ? STAGES.length : STAGES.indexOf(skippedFrom);
  return STAGES.map((stage, index) => {
    if (stage === undecided) return { stage, outcome: "undecided", failedChecks: [] };
    if (index >= end) return { stage, outcome: "skipped", failedChecks: [] };
    const failed = failedChecks.filter(({ check }) => STAGE_OF[check] === stage);
    return { stage, outcome: failed.length > 0 ? "failed" : "passed", failedChecks: failed };
  });
}
