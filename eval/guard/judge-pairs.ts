import { checkText, type GuardSettings } from "../../src/grounding/check-text.ts";
import type { JudgedPair } from "./guard-metrics.ts";
import type { GuardPair } from "./guard-pair.ts";

/** The guard's verdict on every pair. */
export function judgePairs(pairs: readonly GuardPair[], settings: GuardSettings): JudgedPair[] {
  return pairs.map((pair) => {
    const { claim, quote, context = "" } = pair;
    const { failedChecks } = checkText({ claim, quotes: [quote], context }, settings);
    return {
      pair,
      flagged: failedChecks.length > 0,
      reasons: failedChecks.map(({ check, detail }) => `${check}: ${detail}`),
    };
  });
}
