import { isIP } from "node:net";
import { z } from "zod/v4";
import { integerBetween } from "./whole-number-setting.ts";

/** Said by whoever runs the server, so that nobody opens it to a network by mistake. */
export const OPEN_ACCESS_PHRASE = "anyone who reaches this server may ask";

/** Who may ask the server. */
export interface AccessConfig {
  /**
   * - `local`: everybody on this machine, and nobody else reaches the server;
   * - `open`: everybody who reaches it, as was said in words;
   * - `keys`: who has a key, or is known to a trusted proxy.
   */
  readonly mode: "local" | "open" | "keys";
  /** Host names under which the server is asked beside those of this machine; empty is any, unless `local`. */
  readonly allowedHosts: readonly string[];
  /** Addresses and ranges: 10.0.0.0/8. */
  readonly trustedProxies: readonly string[];
  /** With which the server's own pages ask; null without. */
  readonly pageKey: string | null;
  readonly identity: {
    readonly header: string;
    readonly collections: readonly string[] | null;
  } | null;
  /** In a minute; null is no limit. */
  readonly requestsPerKey: number | null;
  readonly requestsPerAddress: number | null;
  /** That are in hand; null is no limit. */
  readonly requestsAtOncePerKey: number | null;
  readonly sessionIdleMs: number;
  readonly sessionLifetimeMs: number;
}

/** A key asks twice a second, an address twice as often: a person reads for longer, and a program may batch. */
const REQUESTS_PER_MINUTE = { key: 120, address: 240 };
/** A quarter of those that a server takes in by default: four programs have to push to fill its queue. */
const AT_ONCE_PER_KEY = 32;
const MINUTE_MS = 60_000;

/** The settings' part of the configuration schema. */
export const accessSettings = {
  YIJU_ACCESS: z.enum(["auto", "keys"], { error: "must be one of auto, keys" }).default("auto"),
  YIJU_ALLOW_OPEN_ACCESS: z
    .literal(OPEN_ACCESS_PHRASE, { error: `must read "${OPEN_ACCESS_PHRASE}"` })
    .optional(),
  YIJU_ALLOWED_HOSTS: listOf(/^[\w.:[\]-]+$/, "must list host names without ports").default([]),
  YIJU_TRUSTED_PROXIES: list()
    .refine((ranges) => ranges.every(isRange), "must list addresses or ranges as in 10.0.0.0/8")
    .default([]),
  YIJU_PAGE_KEY: z
    .string()
    .regex(/^yiju_pk_[\w-]{43}$/, "must be a publishable key: yiju_pk_…")
    .optional(),
  YIJU_IDENTITY_HEADER: z
    .string()
    .regex(/^[\w-]+$/, "must be the name of a header, as in X-Remote-User")
    .optional(),
  YIJU_IDENTITY_COLLECTIONS: list().optional(),
  YIJU_REQUESTS_PER_KEY: integerBetween(0, 1_000_000).default(REQUESTS_PER_MINUTE.key),
  YIJU_REQUESTS_PER_ADDRESS: integerBetween(0, 1_000_000).optional(),
  YIJU_REQUESTS_AT_ONCE_PER_KEY: integerBetween(0, 1_000_000).default(AT_ONCE_PER_KEY),
  YIJU_SESSION_IDLE_MINUTES: integerBetween(1, 1440).default(30),
  YIJU_SESSION_HOURS: integerBetween(1, 168).default(12),
};

type Settings = z.output<z.ZodObject<typeof accessSettings>> & { readonly HOST: string };
type Given = Readonly<Record<string, string | undefined>>;

/** What does not go together, as "VARIABLE says what". */
export function accessProblems(given: Given): string[] {
  const hasProxy = given["YIJU_TRUSTED_PROXIES"] !== undefined;
  return hasProxy || given["YIJU_IDENTITY_HEADER"] === undefined
    ? []
    : [
        "YIJU_TRUSTED_PROXIES is missing: YIJU_IDENTITY_HEADER is believed of trusted proxies alone",
      ];
}

/** The checked settings as a configuration. */
export function accessOf(settings: Settings): AccessConfig {
  const mode = modeOf(settings);
  const perAddress = mode === "local" ? 0 : REQUESTS_PER_MINUTE.address;
  return {
    mode,
    allowedHosts: settings.YIJU_ALLOWED_HOSTS.map((host) => host.toLowerCase()),
    trustedProxies: settings.YIJU_TRUSTED_PROXIES,
    pageKey: settings.YIJU_PAGE_KEY ?? null,
    identity: identityOf(settings),
    requestsPerKey: limitOf(settings.YIJU_REQUESTS_PER_KEY),
    requestsPerAddress: limitOf(settings.YIJU_REQUESTS_PER_ADDRESS ?? perAddress),
    requestsAtOncePerKey: limitOf(settings.YIJU_REQUESTS_AT_ONCE_PER_KEY),
    sessionIdleMs: settings.YIJU_SESSION_IDLE_MINUTES * MINUTE_MS,
    sessionLifetimeMs: settings.YIJU_SESSION_HOURS * 60 * MINUTE_MS,
  };
}

/** Whether only this machine reaches a server that listens there. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

function modeOf(settings: Settings): AccessConfig["mode"] {
  const { HOST, YIJU_ACCESS, YIJU_ALLOW_OPEN_ACCESS, YIJU_TRUSTED_PROXIES } = settings;
  if (YIJU_ACCESS === "keys") return "keys";
  const isLocal = isLoopback(HOST) && YIJU_TRUSTED_PROXIES.length === 0;
  if (isLocal) return "local";
  return YIJU_ALLOW_OPEN_ACCESS === undefined ? "keys" : "open";
}

function identityOf(settings: Settings): AccessConfig["identity"] {
  const { YIJU_IDENTITY_HEADER: header, YIJU_IDENTITY_COLLECTIONS: collections = null } = settings;
  return header === undefined ? null : { header, collections };
}

function limitOf(requests: number): number | null {
  return requests === 0 ? null : requests;
}

function list() {
  return z.string().transform((text) => text.split(/[\s,]+/).filter((item) => item !== ""));
}

function listOf(pattern: RegExp, message: string) {
  return list().refine((items) => items.every((item) => pattern.test(item)), message);
}

function isRange(text: string): boolean {
  const [address = "", bits] = text.split("/");
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return bits === undefined ? longest > 0 : /^\d{1,3}$/.test(bits) && Number(bits) <= longest;
}
