import type { GuardSettings } from "./check-text.ts";
import { supportScore } from "./support-score.ts";
import { SUPPORT_MODEL } from "./support-model.ts";

/** As `eval calibrate` chooses it on the dev parts of guard suite and claim pairs. */
const MIN_SUPPORT = 0.6;

/** The guard as it is measured by `npm run eval:guard` and as it runs. */
export const DEFAULT_GUARD: GuardSettings = {
  support: (features) => supportScore(features, SUPPORT_MODEL),
  minSupport: MIN_SUPPORT,
  judge: null,
};
