import { weighText, type Weighing } from "../../src/grounding/weigh-text.ts";
import { hashPairs } from "../guard/hash-pairs.ts";
import type { ExaminedPair } from "../guard/examined-pairs.ts";
import type { SourceGroup } from "./leave-one-out.ts";
import {
  meanSupportCurve,
  supportCurve,
  type SupportedClaim,
  type SupportPoint,
} from "./support-curve.ts";
import { calibrateThreshold, type ThresholdCalibration } from "./threshold-calibration.ts";

/** Given up of the balanced accuracy for a higher threshold. */
const TOLERANCE = 0.001;

/** The guard's support threshold on the mean over sources; the guard's other checks stay as they are. */
export function calibrateSupport(
  sources: readonly SourceGroup<ExaminedPair>[],
  support: Weighing["support"],
): ThresholdCalibration<SupportPoint> {
  const curves = sources.map(({ source, items }) => ({
    source,
    count: items.length,
    sha256: hashPairs(items.map(({ pair }) => pair)),
    curve: supportCurve(items.map((item) => supportOf(item, support))),
  }));
  return calibrateThreshold(curves, {
    meanCurve: meanSupportCurve,
    value: ({ balancedAccuracy }) => balancedAccuracy,
    tolerance: TOLERANCE,
  });
}

function supportOf(
  { pair, examination, logOdds }: ExaminedPair,
  reckon: Weighing["support"],
): SupportedClaim {
  // whatever the support, it does not fail
  const { support, failedChecks } = weighText(examination, logOdds, {
    support: reckon,
    minSupport: 0,
  });
  const failsOtherwise = failedChecks.length > 0;
  return { support, failsOtherwise, isGrounded: pair.expected === "grounded" };
}
