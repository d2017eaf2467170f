import { checkText, type GuardSettings } from "../../src/grounding/check-text.ts";
import type { JudgedPair } from "./guard-metrics.ts";
import { textOfPair } from "./examined-pairs.ts";
import type { GuardPair } from "./guard-pair.ts";

/** The guard's verdict on every pair. */
export async function judgePairs(
  pairs: readonly GuardPair[],
  settings: GuardSettings,
): Promise<JudgedPair[]> {
  const judged: JudgedPair[] = [];
  for (const pair of pairs) {
    const { failedChecks } = await checkText(textOfPair(pair), settings);
    judged.push({
      pair,
      flagged: failedChecks.length > 0,
      reasons: failedChecks.map(({ check, detail }) => `${check}: ${detail}`),
    });
  }
  return judged;
}
