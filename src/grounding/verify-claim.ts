import type { DraftClaim } from "../domain/answer.ts";
import type {
  ClaimVerdict,
  FailedCheck,
  VerifiedCitation,
  VerifiedClaim,
} from "../domain/grounding.ts";
import { foldText } from "../text/normalise.ts";
import { checkCitation, type CitationGround } from "./check-citation.ts";
import { checkNames } from "./check-names.ts";
import { checkNorms } from "./check-norms.ts";
import { checkQuantities } from "./check-quantities.ts";

/** Scores how well quotes carry a claim, 0 to 1; both folded. */
export type SupportScore = (claim: string, quotes: string) => number;

/** Quotes under one claim below this are not what the claim says. */
export interface GuardSettings {
  readonly support: SupportScore;
  readonly minSupport: number;
}

/**
 * Runs the guard over one claim: citation integrity first, then quantities, names and norms against the
 * quotes, then the support score. A failing citation ends it: what is not quoted proves nothing.
 */
export function verifyClaim(
  claim: DraftClaim,
  ground: CitationGround,
  settings: GuardSettings,
): ClaimVerdict {
  try {
    return decide(claim, ground, settings);
  } catch (cause) {
    return {
      kind: "undecided",
      claim,
      cause: cause instanceof Error ? cause : new Error(String(cause)),
    };
  }
}

function decide(claim: DraftClaim, ground: CitationGround, settings: GuardSettings): ClaimVerdict {
  const checks = claim.citations.map((citation) => checkCitation(citation, ground));
  const broken = checks.flatMap((check) => (check.ok ? [] : [check.failed]));
  const citations = checks.flatMap((check) => (check.ok ? [check.citation] : []));
  if (citations.length === 0 && broken.length === 0) {
    return ungrounded(claim, [{ check: "citation", detail: "the claim cites nothing" }]);
  }
  if (broken.length > 0) return ungrounded(claim, broken);
  const text = foldText(claim.text);
  const quotes = foldText(citations.map(({ quote }) => quote).join("\n"));
  const support = settings.support(text, quotes);
  const failedChecks: FailedCheck[] = [
    ...checkQuantities(text, quotes),
    ...checkNames(text, quotes),
    ...checkNorms(text, quotes),
    ...checkSupport(support, settings.minSupport),
  ];
  if (failedChecks.length > 0) return ungrounded(claim, failedChecks);
  return { kind: "grounded", claim: markVerified({ text: claim.text, citations, support }) };
}

function checkSupport(support: number, minimum: number): FailedCheck[] {
  if (support >= minimum) return [];
  return [
    { check: "support", detail: `support ${support.toFixed(2)} is below ${minimum.toFixed(2)}` },
  ];
}

function ungrounded(claim: DraftClaim, failedChecks: readonly FailedCheck[]): ClaimVerdict {
  return { kind: "ungrounded", claim, failedChecks };
}

function markVerified(claim: {
  readonly text: string;
  readonly citations: readonly VerifiedCitation[];
  readonly support: number;
}): VerifiedClaim {
  // SAFETY: the brand exists in the type only; this is the one place that gives it, after every check passed.
  return claim as VerifiedClaim;
}
