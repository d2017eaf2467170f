import type { GuardSettings } from "./check-text.ts";
import { supportScore, type SupportModel } from "./support-score.ts";

/** The guard by its fitted score and threshold, without a judge. */
export function createGuard(supportModel: SupportModel, minSupport: number): GuardSettings {
  return {
    support: (features) => supportScore(features, supportModel),
    minSupport,
    judge: null,
  };
}
