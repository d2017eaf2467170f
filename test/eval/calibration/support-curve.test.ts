import { describe, expect, it } from "vitest";
import { supportCurve } from "../../../eval/calibration/support-curve.ts";

describe("supportCurve", () => {
  const curve = supportCurve([
    { support: 0.9, failsOtherwise: false, isGrounded: true },
    { support: 0.5, failsOtherwise: false, isGrounded: true },
    { support: 0.7, failsOtherwise: false, isGrounded: false },
    { support: 1, failsOtherwise: true, isGrounded: false },
  ]);

  it.each([
    { threshold: 0, recall: 0.5, falseAlarmRate: 0, why: "only what another check finds" },
    { threshold: 0.6, recall: 0.5, falseAlarmRate: 0.5, why: "a faithful claim too many" },
    { threshold: 0.8, recall: 1, falseAlarmRate: 0.5, why: "every altered claim" },
  ])("at $threshold flags $why", ({ threshold, recall, falseAlarmRate }) => {
    expect(curve.find((point) => point.threshold === threshold)).toEqual({
      threshold,
      recall,
      falseAlarmRate,
      balancedAccuracy: (recall + 1 - falseAlarmRate) / 2,
    });
  });
});
