import type { GuardSettings } from "./check-text.ts";
import { MIN_TOKEN_SUPPORT, tokenSupport } from "./token-support.ts";

/** The guard as it is measured by `npm run eval:guard` and as it runs. */
export const DEFAULT_GUARD: GuardSettings = {
  support: tokenSupport,
  minSupport: MIN_TOKEN_SUPPORT,
  judge: null,
};
