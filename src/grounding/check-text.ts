import type { FailedCheck } from "../domain/grounding.ts";
import type { SupportJudge } from "../ports/support-judge.ts";
import { checkAdditions } from "./check-additions.ts";
import { checkConditions } from "./check-conditions.ts";
import { checkNames } from "./check-names.ts";
import { checkNorms } from "./check-norms.ts";
import { checkProvisions } from "./check-provisions.ts";
import { checkQuantities } from "./check-quantities.ts";
import { checkRoles } from "./check-roles.ts";
import { checkScope } from "./check-scope.ts";
import { compareTexts, type Comparison } from "./compare-texts.ts";

/** Scores how well quotes carry a claim, 0 to 1. */
type SupportScore = (comparison: Comparison) => number;

/** Quotes under one claim below `minSupport` are not what the claim says. */
export interface GuardSettings {
  readonly support: SupportScore;
  readonly minSupport: number;
  /** Reads what the other checks let pass; null where there is none. */
  readonly judge: SupportJudge | null;
}

export interface CheckedText {
  readonly claim: string;
  readonly quotes: readonly string[];
  /** Title, issuer, headings and locator of what is quoted, which a claim may name. */
  readonly context?: string;
}

export interface TextVerdict {
  readonly support: number;
  /** Empty where the quotes carry the claim. */
  readonly failedChecks: readonly FailedCheck[];
}

/** Checks what a claim says against the words that it cites, whatever they were taken from. */
export function checkText(
  { claim, quotes, context = "" }: CheckedText,
  { support, minSupport }: Pick<GuardSettings, "support" | "minSupport">,
): TextVerdict {
  const comparison = compareTexts(claim, quotes, context);
  const score = support(comparison);
  return {
    support: score,
    failedChecks: [
      ...checkQuantities(comparison),
      ...checkNames(comparison),
      ...checkNorms(comparison),
      ...checkScope(comparison),
      ...checkConditions(comparison),
      ...checkRoles(comparison),
      ...checkProvisions(comparison),
      ...checkAdditions(comparison),
      ...checkSupport(score, minSupport),
    ],
  };
}

/** A score below the minimum is a failed check. */
export function checkSupport(support: number, minimum: number): FailedCheck[] {
  if (support >= minimum) return [];
  const detail = `support ${support.toFixed(2)} is below ${minimum.toFixed(2)}`;
  return [{ check: "support", detail }];
}
