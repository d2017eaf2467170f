import type { DraftClaim } from "../domain/answer.ts";
import type {
  ClaimVerdict,
  FailedCheck,
  VerifiedCitation,
  VerifiedClaim,
} from "../domain/grounding.ts";
import { checkCitation, type CitationGround } from "./check-citation.ts";
import { checkText, type GuardSettings } from "./check-text.ts";

/**
 * Runs the guard over one claim: citation integrity first, then the claim's text against its quotes. A failing citation ends it: what is not quoted proves nothing.
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
  const { support, failedChecks } = checkText(
    {
      claim: claim.text,
      quotes: citations.map(({ quote }) => quote),
      context: citations.flatMap(namesOf).join("\n"),
    },
    settings,
  );
  if (failedChecks.length > 0) return ungrounded(claim, failedChecks);
  return { kind: "grounded", claim: markVerified({ text: claim.text, citations, support }) };
}

function namesOf({ document, passage }: VerifiedCitation): string[] {
  return [document.title, document.issuer, ...passage.headingPath, passage.locator];
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
