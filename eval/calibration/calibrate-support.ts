import { checkText, type GuardSettings } from "../../src/grounding/check-text.ts";
import { judgeText } from "../../src/grounding/judge-text.ts";
import type { GuardPair } from "../guard/guard-pair.ts";
import { hashPairs } from "../guard/hash-pairs.ts";
import type { SourceGroup } from "./leave-one-out.ts";
import {
  meanSupportCurve,
  supportCurve,
  type SupportedClaim,
  type SupportPoint,
} from "./support-curve.ts";
import {
  calibrateThreshold,
  type SourceCurve,
  type ThresholdCalibration,
} from "./threshold-calibration.ts";

/** Given up of the balanced accuracy for a higher threshold. */
const TOLERANCE = 0.001;

/** The guard's support threshold on the mean over sources; the guard's other checks stay as they are. */
export async function calibrateSupport(
  sources: readonly SourceGroup<GuardPair>[],
  settings: GuardSettings,
): Promise<ThresholdCalibration<SupportPoint>> {
  const curves: SourceCurve<SupportPoint>[] = [];
  for (const { source, items } of sources) {
    const claims: SupportedClaim[] = [];
    for (const pair of items) claims.push(await supportOf(pair, settings));
    curves.push({
      source,
      count: items.length,
      sha256: hashPairs(items),
      curve: supportCurve(claims),
    });
  }
  return calibrateThreshold(curves, {
    meanCurve: meanSupportCurve,
    value: ({ balancedAccuracy }) => balancedAccuracy,
    tolerance: TOLERANCE,
  });
}

async function supportOf(
  { claim, quote, context = "", document, expected }: GuardPair,
  guard: GuardSettings,
): Promise<SupportedClaim> {
  const settings = { ...guard, minSupport: 0 }; // whatever the support, it does not fail
  const text = { claim, quotes: [quote], context, documents: [document] };
  const checked = checkText(text, settings);
  const failsOtherwise = checked.failedChecks.length > 0;
  const { support } = failsOtherwise ? checked : await judgeText(text, { checked, settings });
  return { support, failsOtherwise, isGrounded: expected === "grounded" };
}
