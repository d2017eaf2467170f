import type { SupportChecker } from "../ports/support-checker.ts";
import type { SupportJudge } from "../ports/support-judge.ts";
import { foldText } from "../text/normalise.ts";
import { examineText, type CheckedText, type Examination } from "./examine-text.ts";
import { checkSupport, isOpen, weighText, type TextVerdict, type Weighing } from "./weigh-text.ts";

/** What every claim is held to. */
export interface GuardSettings extends Weighing {
  /** Reads what the words alone leave open; null where there is none. */
  readonly checker: SupportChecker | null;
  /** Reads what every other check let pass; null where there is none. */
  readonly judge: SupportJudge | null;
}

/**
 * Checks what a claim says against the words that it cites. Rejects with CANCELLED once `signal` is aborted, and with
 * the checker's or the judge's error where it could not tell.
 */
export async function checkText(
  text: CheckedText,
  settings: GuardSettings,
  signal?: AbortSignal,
): Promise<TextVerdict> {
  return judgeText(text, { examination: examineText(text), settings, signal });
}

/**
 * The verdict on a text whose words were examined: where they leave it open, with what the checker reads in it; and
 * last the judge's word, whose probability takes the place of the score.
 */
export async function judgeText(
  text: CheckedText,
  by: {
    readonly examination: Examination;
    readonly settings: GuardSettings;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<TextVerdict> {
  const { examination, settings, signal } = by;
  const { checker, judge, minSupport } = settings;
  const logOdds =
    checker !== null && isOpen(examination) ? await readSupport(text, checker, signal) : null;
  const verdict = weighText(examination, logOdds, settings);
  if (judge === null || verdict.failedChecks.length > 0) return verdict;
  const support = await judge.judge(text.claim, text.quotes, signal);
  return { support, failedChecks: checkSupport(support, minSupport) };
}

/** The checker's log-odds that the quotes carry the claim. */
export function readSupport(
  { claim, quotes }: CheckedText,
  checker: SupportChecker,
  signal?: AbortSignal,
): Promise<number> {
  return checker.support(foldText(claim), foldText(quotes.join("\n")), signal);
}
