import type { FailedCheck } from "../domain/grounding.ts";
import type { ClaimFeatures } from "./claim-features.ts";
import type { Examination } from "./examine-text.ts";
import type { Finding } from "./finding.ts";

export interface TextVerdict {
  readonly support: number;
  /** Empty where the quotes carry the claim. */
  readonly failedChecks: readonly FailedCheck[];
}

/** How support is reckoned and how much of it a claim needs. */
export interface Weighing {
  /** The probability, 0 to 1, that quotes carry a claim. */
  readonly support: (features: ClaimFeatures) => number;
  /** Quotes under one claim below this support are not what the claim says. */
  readonly minSupport: number;
}

/** Whatever the support, a claim of whose words the quotes hold less than this is not theirs: of dev, 3 altered and no faithful. */
const MIN_HELD = 0.25;

/**
 * A claim that keeps this share of its words in runs of the quotes', and that has this share of the sentences it
 * takes them from, repeats its quotes: what differs then was changed. Of the dev claims like that which depart
 * from their quotes, 19 of 22 written ones and all 871 of the guard suite are altered.
 */
const REPEATED = 0.85;

/** The checker's log-odds as a feature: beyond these it is as sure as it gets. */
const FULL_LOG_ODDS = 6;

/**
 * The verdict on an examined claim. Another number or exchanged parties fail it at once, and so does any departure
 * where it repeats its quotes otherwise. In a claim that words them anew a departure may be a paraphrase: it is
 * weighed, and named where the support is too low; a support that is too low for no reason that has a name fails by
 * itself. `logOdds` are the checker's; null where it was not asked.
 */
export function weighText(
  examination: Examination,
  logOdds: number | null,
  { support, minSupport }: Weighing,
): TextVerdict {
  const { features, findings, isUnaltered } = examination;
  const reckoned = (): number => support(featuresRead(examination, logOdds));
  const score = features.held < MIN_HELD ? 0 : isUnaltered ? 1 : reckoned();
  const failing = score < minSupport ? findings : failingAnyway(examination);
  const failedChecks =
    failing.length > 0
      ? failing.map(({ check, detail }) => ({ check, detail }))
      : checkSupport(score, minSupport);
  return { support: score, failedChecks };
}

/** A claim's features with the checker's log-odds among them; null where it was not asked. */
export function featuresRead({ features }: Examination, logOdds: number | null): ClaimFeatures {
  return { ...features, checker: scaled(logOdds) };
}

/** Whether a claim's words alone do not tell, so that somebody has to read it. */
export function isOpen(examination: Examination): boolean {
  const { features, isUnaltered } = examination;
  return !isUnaltered && features.held >= MIN_HELD && failingAnyway(examination).length === 0;
}

/** A score below the minimum is a failed check. */
export function checkSupport(support: number, minimum: number): FailedCheck[] {
  if (support >= minimum) return [];
  const detail = `support ${support.toFixed(2)} is below ${minimum.toFixed(2)}`;
  return [{ check: "support", detail }];
}

/** What fails a claim whatever its support. */
function failingAnyway({ features, findings }: Examination): readonly Finding[] {
  return repeats(features) ? findings : findings.filter(isDecisive);
}

function repeats({ anchored, whole }: ClaimFeatures): boolean {
  return anchored >= REPEATED && whole >= REPEATED;
}

/** No paraphrase has another number or duty, names a body or place that the quotes do not, is the other way about, or lets two parties change places. */
const DECISIVE: ReadonlySet<FailedCheck["check"]> = new Set(["quantities", "norms", "roles"]);

function isDecisive({ check, manner }: Finding): boolean {
  return DECISIVE.has(check) || manner === "absent";
}

/** -1 to 1; 0 where the checker was not asked. */
function scaled(logOdds: number | null): number {
  return Math.max(-1, Math.min(1, (logOdds ?? 0) / FULL_LOG_ODDS));
}
