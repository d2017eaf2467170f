import type { SupportChecker } from "../ports/support-checker.ts";
import type { GuardSettings } from "./check-text.ts";
import { supportScore, type SupportModel } from "./support-score.ts";

/** The guard by its fitted score, its threshold and a checker, without a judge. */
export function createGuard(
  supportModel: SupportModel,
  minSupport: number,
  checker: SupportChecker | null,
): GuardSettings {
  return {
    support: (features) => supportScore(features, supportModel),
    minSupport,
    checker,
    judge: null,
  };
}
