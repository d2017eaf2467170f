import type { ClaimTrace, WordingTrace } from "../domain/answer-trace.ts";
import type { ClaimVerdict, GuardedClaim, VerifiedCitation } from "../domain/grounding.ts";
import type { DraftCitation } from "../domain/answer.ts";

/** What the guard said of a claim and of its repaired wording, for the record. */
export function traceClaim({ verdict, beforeRepair }: GuardedClaim): ClaimTrace {
  return {
    published: verdict.kind === "grounded",
    wordings: [...(beforeRepair === null ? [] : [beforeRepair]), verdict].map(traceWording),
  };
}

function traceWording(verdict: ClaimVerdict): WordingTrace {
  const { kind, stages } = verdict;
  const common = { text: verdict.claim.text, verdict: kind, stages };
  if (kind === "grounded") {
    const { citations, support } = verdict.claim;
    return { ...common, citations: citations.map(asDrafted), support, problem: null };
  }
  const { citations } = verdict.claim;
  const problem = kind === "undecided" ? verdict.cause.message : null;
  return { ...common, citations, support: null, problem };
}

function asDrafted({ passage, quote, spans }: VerifiedCitation): DraftCitation {
  return { passageId: passage.passageId, quote, spans };
}
