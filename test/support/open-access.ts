import { randomBytes } from "node:crypto";
import { createKeyMeter } from "../../src/access/key-meter.ts";
import { createKeyRing } from "../../src/access/key-ring.ts";
import { createSessions } from "../../src/access/sessions.ts";
import type { OpenKeys } from "../../src/cli/backend.ts";
import type { Access } from "../../src/http/access.ts";
import { createKeptKeys } from "./kept-keys.ts";

/** No limit on how often anybody asks. */
export const NO_LIMITS = { perAddress: null, perKey: null, atOncePerKey: null } as const;

export interface AccessOptions extends Partial<Access> {
  readonly opened?: OpenKeys;
  readonly now?: () => Date;
}

/** Access to a server that only this machine reaches, without limits, with `changes` in it. */
export function createOpenAccess(options: AccessOptions = {}): Access {
  const { opened = createKeptKeys(), now = () => new Date(), ...changes } = options;
  return {
    isOpen: true,
    isLocal: true,
    keys: createKeyRing({ store: opened.keys, now }),
    meter: createKeyMeter({ store: opened.uses, now }),
    sessions: createSessions({ randomBytes, now, idleMs: 60_000, lifetimeMs: 600_000 }),
    hosts: null,
    trustedProxies: [],
    identity: null,
    rates: { ...NO_LIMITS },
    ...changes,
  };
}
