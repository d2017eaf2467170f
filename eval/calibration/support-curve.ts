/** A claim as the guard sees it before its support is looked at. */
export interface SupportedClaim {
  /** 0 to 1. */
  readonly support: number;
  /** Whether another check fails, whatever the support. */
  readonly failsOtherwise: boolean;
  readonly isGrounded: boolean;
}

/** What one support threshold would do. */
export interface SupportPoint {
  readonly threshold: number;
  /** Mean of recall and of one less the false-alarm rate. */
  readonly balancedAccuracy: number;
  /** Share of the altered claims that fail. */
  readonly recall: number;
  /** Share of the faithful claims that fail. */
  readonly falseAlarmRate: number;
}

const STEPS = 50;

/** What each threshold from 0 to 0.98 would do, ascending in steps of 0.02. */
export function supportCurve(claims: readonly SupportedClaim[]): SupportPoint[] {
  const faithful = claims.filter(({ isGrounded }) => isGrounded);
  const altered = claims.filter(({ isGrounded }) => !isGrounded);
  return Array.from({ length: STEPS }, (_, step) => {
    const threshold = step / STEPS;
    const recall = failingShare(altered, threshold);
    const falseAlarmRate = failingShare(faithful, threshold);
    return {
      threshold,
      balancedAccuracy: (recall + 1 - falseAlarmRate) / 2,
      recall,
      falseAlarmRate,
    };
  });
}

/** The curves' mean at each threshold, every curve counting alike. */
export function meanSupportCurve(curves: readonly (readonly SupportPoint[])[]): SupportPoint[] {
  return (curves[0] ?? []).map(({ threshold }, index) => {
    const mean = (name: keyof SupportPoint): number =>
      curves.reduce((sum, curve) => sum + (curve[index]?.[name] ?? 0), 0) / curves.length;
    return {
      threshold,
      balancedAccuracy: mean("balancedAccuracy"),
      recall: mean("recall"),
      falseAlarmRate: mean("falseAlarmRate"),
    };
  });
}

function failingShare(claims: readonly SupportedClaim[], threshold: number): number {
  const failing = claims.filter(
    ({ support, failsOtherwise }) => failsOtherwise || support < threshold,
  );
  return failing.length / Math.max(1, claims.length);
}
