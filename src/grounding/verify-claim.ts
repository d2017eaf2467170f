import type { DraftClaim } from "../domain/answer.ts";
import { asError } from "../domain/as-error.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import type {
  ClaimVerdict,
  FailedCheck,
  GuardStage,
  UngroundedClaim,
  VerifiedCitation,
  VerifiedClaim,
} from "../domain/grounding.ts";
import { checkCitation, type CitationGround } from "./check-citation.ts";
import { judgeText, type GuardSettings } from "./check-text.ts";
import { examineText } from "./examine-text.ts";
import { stageVerdicts } from "./stage-verdicts.ts";

/**
 * Runs the guard's first four stages over one claim: citation integrity first, then facts, norms and meaning of
 * its text against its quotes. A failing citation ends it: what is not quoted proves nothing. Rejects with
 * CANCELLED once `signal` is aborted.
 */
export async function verifyClaim(
  claim: DraftClaim,
  ground: CitationGround,
  {
    settings,
    signal,
  }: { readonly settings: GuardSettings; readonly signal?: AbortSignal | undefined },
): Promise<ClaimVerdict> {
  let stage: GuardStage = "citation";
  try {
    const { citations, broken } = checkCitations(claim, ground);
    if (broken.length > 0) return ungrounded(claim, broken, "facts");
    stage = "facts";
    const text = textOf(claim, citations);
    const examination = examineText(text);
    stage = "meaning";
    const { support, failedChecks } = await judgeText(text, { examination, settings, signal });
    if (failedChecks.length > 0) return ungrounded(claim, failedChecks, "answer");
    return {
      kind: "grounded",
      claim: markVerified({ text: claim.text, citations, support }),
      stages: stageVerdicts([], { skippedFrom: "answer" }),
    };
  } catch (cause) {
    throwIfCancelled(signal, "the guard");
    return {
      kind: "undecided",
      claim,
      cause: asError(cause),
      stages: stageVerdicts([], { skippedFrom: stage, undecided: stage }),
    };
  }
}

function checkCitations(claim: DraftClaim, ground: CitationGround) {
  const checks = claim.citations.map((citation) => checkCitation(citation, ground));
  const broken = checks.flatMap((check) => (check.ok ? [] : [check.failed]));
  const citations = checks.flatMap((check) => (check.ok ? [check.citation] : []));
  if (checks.length > 0) return { citations, broken };
  const nothing: FailedCheck = { check: "citation", detail: "the claim cites nothing" };
  return { citations, broken: [nothing] };
}

function textOf(claim: DraftClaim, citations: readonly VerifiedCitation[]) {
  return {
    claim: claim.text,
    quotes: citations.map(({ quote }) => quote),
    context: citations.flatMap(namesOf).join("\n"),
    documents: citations.map(({ document }) => document),
  };
}

function namesOf({ document, passage }: VerifiedCitation): string[] {
  return [document.title, document.issuer, ...passage.headingPath, passage.locator];
}

function ungrounded(
  claim: DraftClaim,
  failedChecks: readonly FailedCheck[],
  skippedFrom: GuardStage,
): UngroundedClaim {
  return {
    kind: "ungrounded",
    claim,
    failedChecks,
    stages: stageVerdicts(failedChecks, { skippedFrom }),
  };
}

function markVerified(claim: {
  readonly text: string;
  readonly citations: readonly VerifiedCitation[];
  readonly support: number;
}): VerifiedClaim {
  // SAFETY: the brand exists in the type only; this is the one place that gives it, after every check passed.
  return claim as VerifiedClaim;
}
