import { checkText, type GuardSettings } from "../../src/grounding/check-text.ts";
import type { JudgedPair } from "./guard-metrics.ts";
import type { GuardPair } from "./guard-pair.ts";

/** The guard's verdict on every pair. */
export function judgePairs(pairs: readonly GuardPair[], settings: GuardSettings): JudgedPair[] {
  return pairs.map((pair) => {
    const { claim, quote, context = "", document } = pair;
    const text = { claim, quotes: [quote], context, documents: [document] };
    const { failedChecks } = checkText(text, settings);
    return {
      pair,
      flagged: failedChecks.length > 0,
      reasons: failedChecks.map(({ check, detail }) => `${check}: ${detail}`),
    };
  });
}
