import type { FailedCheck } from "../domain/grounding.ts";
import type { SupportJudge } from "../ports/support-judge.ts";
import { atOnce, type Stepwise } from "../scheduling/stepwise.ts";
import { gradesDuties, type DutyPractice } from "./check-duties.ts";
import { claimFeatures, type ClaimFeatures } from "./claim-features.ts";
import { SENTENCE_SCALE } from "./claim-shape.ts";
import { comparing, type Comparison } from "./compare-texts.ts";
import { findDepartures } from "./find-departures.ts";
import type { Finding } from "./finding.ts";
import { PLACE_NAMES } from "./place-names.ts";

/** What every claim is held to. */
export interface GuardSettings {
  /** The probability, 0 to 1, that quotes carry a claim. */
  readonly support: (features: ClaimFeatures) => number;
  /** Quotes under one claim below this support are not what the claim says. */
  readonly minSupport: number;
  /** Reads what the other checks let pass; null where there is none. */
  readonly judge: SupportJudge | null;
}

export interface CheckedText {
  readonly claim: string;
  readonly quotes: readonly string[];
  /** Title, issuer, headings and locator of what is quoted, which a claim may name. */
  readonly context?: string;
  /** The documents that are quoted, where they are known. */
  readonly documents?: readonly DutyPractice[];
}

export interface TextVerdict {
  readonly support: number;
  /** Empty where the quotes carry the claim. */
  readonly failedChecks: readonly FailedCheck[];
}

/** Whatever the support, a claim of whose words the quotes hold less than this is not theirs: of dev, 3 altered and no faithful. */
const MIN_HELD = 0.25;

/**
 * A claim that keeps this share of its words in runs of the quotes', and that has this share of the sentences it
 * takes them from, repeats its quotes: what differs then was changed. Of the dev claims like that which depart
 * from their quotes, 19 of 22 written ones and all 871 of the guard suite are altered.
 */
const REPEATED = 0.85;

/**
 * Checks what a claim says against the words that it cites, whatever they were taken from. Another number or
 * exchanged parties fail it at once, and so does any departure where it repeats its quotes otherwise. In a claim
 * that words them anew a departure may be a paraphrase: it is weighed, and named where the support is too low;
 * a support that is too low for no reason that has a name fails by itself.
 */
export function checkText(text: CheckedText, settings: TextSettings): TextVerdict {
  return atOnce(checkingText(text, settings));
}

type TextSettings = Pick<GuardSettings, "support" | "minSupport">;

/** The same in steps. */
export function* checkingText(
  { claim, quotes, context = "", documents = [] }: CheckedText,
  { support, minSupport }: TextSettings,
): Stepwise<TextVerdict> {
  const own = documents.flatMap(({ jurisdiction }) =>
    jurisdiction === null ? [] : (PLACE_NAMES[jurisdiction] ?? []),
  );
  const comparison = yield* comparing(claim, quotes, [context, ...own].join("\n"));
  yield;
  const findings = findDepartures(comparison, { gradesDuties: documents.some(gradesDuties) });
  yield;
  const features = claimFeatures(comparison, findings);
  const isUnaltered = findings.length === 0 && isUnchanged(comparison, features);
  const score = scoreOf(features, isUnaltered ? () => 1 : support);
  const failing = score < minSupport || repeats(features) ? findings : findings.filter(isDecisive);
  const failedChecks =
    failing.length > 0
      ? failing.map(({ check, detail }) => ({ check, detail }))
      : checkSupport(score, minSupport);
  return { support: score, failedChecks };
}

function scoreOf(features: ClaimFeatures, support: GuardSettings["support"]): number {
  return features.held < MIN_HELD ? 0 : support(features);
}

/**
 * Words that all stand in one sentence of the quotes, and depart from it in nothing, need no weighing; nor do those
 * that stand in the quotes as they are.
 */
function isUnchanged(
  { claimText, quoteText }: Comparison,
  { held, sentences }: ClaimFeatures,
): boolean {
  const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
  return (
    (held === 1 && sentences <= ONE_SENTENCE) || wordsOf(quoteText).includes(wordsOf(claimText))
  );
}

const ONE_SENTENCE = 1 / SENTENCE_SCALE;

function repeats({ anchored, whole }: ClaimFeatures): boolean {
  return anchored >= REPEATED && whole >= REPEATED;
}

/** No paraphrase has another number or duty, names a body or place that the quotes do not, is the other way about, or lets two parties change places. */
const DECISIVE: ReadonlySet<FailedCheck["check"]> = new Set(["quantities", "norms", "roles"]);

function isDecisive({ check, manner }: Finding): boolean {
  return DECISIVE.has(check) || manner === "absent";
}

/** A score below the minimum is a failed check. */
export function checkSupport(support: number, minimum: number): FailedCheck[] {
  if (support >= minimum) return [];
  const detail = `support ${support.toFixed(2)} is below ${minimum.toFixed(2)}`;
  return [{ check: "support", detail }];
}
