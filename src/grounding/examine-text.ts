import { atOnce, type Stepwise } from "../scheduling/stepwise.ts";
import { gradesDuties, type DutyPractice } from "./check-duties.ts";
import { claimFeatures, type ClaimFeatures } from "./claim-features.ts";
import { SENTENCE_SCALE } from "./claim-shape.ts";
import { comparing, type Comparison } from "./compare-texts.ts";
import { findDepartures } from "./find-departures.ts";
import type { Finding } from "./finding.ts";
import { PLACE_NAMES } from "./place-names.ts";

/** A claim with the words that it cites, whatever they were taken from. */
export interface CheckedText {
  readonly claim: string;
  readonly quotes: readonly string[];
  /** Title, issuer, headings and locator of what is quoted, which a claim may name. */
  readonly context?: string;
  /** The documents that are quoted, where they are known. */
  readonly documents?: readonly DutyPractice[];
}

/** What a claim's words, laid beside those of its quotes, show. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** The checker's word is not among them yet. */
  readonly features: ClaimFeatures;
  /** Whether the claim's words are the quotes' own. */
  readonly isUnaltered: boolean;
}

/** Looks for departures of a claim from its quotes. */
export function examineText(text: CheckedText): Examination {
  return atOnce(examiningText(text));
}

/** The same in steps. */
export function* examiningText({
  claim,
  quotes,
  context = "",
  documents = [],
}: CheckedText): Stepwise<Examination> {
  const own = documents.flatMap(({ jurisdiction }) =>
    jurisdiction === null ? [] : (PLACE_NAMES[jurisdiction] ?? []),
  );
  const comparison = yield* comparing(claim, quotes, [context, ...own].join("\n"));
  yield;
  const findings = findDepartures(comparison, { gradesDuties: documents.some(gradesDuties) });
  yield;
  const features = claimFeatures(comparison, findings);
  const isUnaltered = findings.length === 0 && isUnchanged(comparison, features);
  return { findings, features, isUnaltered };
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
