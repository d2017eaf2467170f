import type { RequestHandler } from "express";
import type { Access } from "./access.ts";
import { dropLeft } from "./drop-left.ts";
import { recogniseCallers, type RecogniseCaller } from "./principal.ts";
import { createCallerRecogniser } from "./recognise-caller.ts";
import { countAgainstQuota, limitAddresses, limitKeys } from "./request-rates.ts";

export interface AccessControlDependencies {
  readonly access: Access;
  /** Left out: as `access` says. */
  readonly recognise?: RecogniseCaller;
  readonly now: () => Date;
}

/** Before any route, and before anything of a body is read: who asks, and whether too often. */
export function controlAccess(dependencies: AccessControlDependencies): RequestHandler[] {
  const { access, recognise = createCallerRecogniser(access), now } = dependencies;
  return [
    limitAddresses(access.rates.perAddress),
    recogniseCallers(recognise),
    limitKeys(access.rates.perKey),
    countAgainstQuota(access.meter, now),
    dropLeft,
  ];
}
