import { randomBytes } from "node:crypto";
import { createKeyMeter } from "../access/key-meter.ts";
import { createKeyRing } from "../access/key-ring.ts";
import { createSessions } from "../access/sessions.ts";
import { OPEN_ACCESS_PHRASE } from "../config/access-config.ts";
import type { Config } from "../config/config.ts";
import { endOf } from "../domain/api-key.ts";
import { AppError } from "../domain/errors.ts";
import type { Access } from "../http/access.ts";
import type { OpenKeys } from "./backend.ts";

const THIS_MACHINE = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Who may ask a server with this configuration.
 *
 * @throws AppError CONFIG_INVALID where keys are asked for and there is none, nor a proxy that knows callers.
 */
export async function createAccess(
  { access, host }: Config,
  { keys: store, uses }: OpenKeys,
): Promise<Access> {
  const now = () => new Date();
  const { mode, allowedHosts, identity, sessionIdleMs: idleMs, sessionLifetimeMs } = access;
  const hasKey = (await store.list()).some((key) => endOf(key, now()) === undefined);
  if (mode === "keys" && !hasKey && identity === null) throw nobodyMayAsk(host);
  const isLocal = mode === "local";
  return {
    isOpen: mode !== "keys",
    isLocal,
    keys: createKeyRing({ store, now }),
    meter: createKeyMeter({ store: uses, now }),
    sessions: createSessions({ randomBytes, now, idleMs, lifetimeMs: sessionLifetimeMs }),
    hosts: isLocal || allowedHosts.length > 0 ? [...THIS_MACHINE, ...allowedHosts] : null,
    trustedProxies: access.trustedProxies,
    identity,
    rates: {
      perAddress: access.requestsPerAddress,
      perKey: access.requestsPerKey,
      atOncePerKey: access.requestsAtOncePerKey,
    },
  };
}

function nobodyMayAsk(host: string): AppError {
  return new AppError(
    "CONFIG_INVALID",
    `A server at HOST=${host} asks for keys, and there is none. Make one with \`yiju keys create NAME\`, or open ` +
      `the server to everybody with YIJU_ALLOW_OPEN_ACCESS="${OPEN_ACCESS_PHRASE}".`,
  );
}
