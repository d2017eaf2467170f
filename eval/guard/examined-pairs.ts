import { readSupport } from "../../src/grounding/check-text.ts";
import {
  examineText,
  type CheckedText,
  type Examination,
} from "../../src/grounding/examine-text.ts";
import { isOpen } from "../../src/grounding/weigh-text.ts";
import type { SupportChecker } from "../../src/ports/support-checker.ts";
import type { GuardPair } from "./guard-pair.ts";

/** A pair with all that its verdict hangs on, but for score and threshold. */
export interface ExaminedPair {
  readonly pair: GuardPair;
  readonly examination: Examination;
  /** The checker's; null where the words decide, or there is no checker. */
  readonly logOdds: number | null;
}

/** Examines pairs in order; where their words leave it open the checker reads them. */
export async function examinePairs(
  pairs: readonly GuardPair[],
  checker: SupportChecker | null,
): Promise<ExaminedPair[]> {
  const examined: ExaminedPair[] = [];
  for (const pair of pairs) {
    const text = textOfPair(pair);
    const examination = examineText(text);
    const isRead = checker !== null && isOpen(examination);
    const logOdds = isRead ? await readSupport(text, checker) : null;
    examined.push({ pair, examination, logOdds });
  }
  return examined;
}

/** A pair as the guard is given it. */
export function textOfPair({ claim, quote, context = "", document }: GuardPair): CheckedText {
  return { claim, quotes: [quote], context, documents: [document] };
}
