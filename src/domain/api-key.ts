import type { Principal, Scope } from "./principal.ts";

/** What a key is good for; the key itself is not kept. */
interface ApiKeyCommon {
  /** Begins with the first digits of `sha256`, so that a key that was found somewhere can be told. */
  readonly id: string;
  /** What its owner is called, for whoever lists the keys. */
  readonly name: string;
  /** Of the whole key, in hexadecimal digits. */
  readonly sha256: string;
  readonly scopes: readonly Scope[];
  /** Null: all of them. */
  readonly collections: readonly string[] | null;
  /** Null: the server's own limit. */
  readonly requestsPerMinute: number | null;
  /** From midnight to midnight, UTC. Null: no limit. */
  readonly requestsPerDay: number | null;
  /** Times are as in 2026-11-27T08:00:00.000Z. */
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

/** A secret key is held by a program; a publishable one stands in web pages, and is good from their origins alone. */
export type ApiKey = ApiKeyCommon &
  (
    | { readonly kind: "secret" }
    | { readonly kind: "publishable"; readonly origins: readonly string[] }
  );

/** What anybody who reads a page may do with the key in it. */
export const PUBLISHABLE_SCOPES = [
  "answer",
  "search",
  "documents",
  "feedback",
] as const satisfies readonly Scope[];

/** How much a key has been used. */
export interface KeyUse {
  readonly lastUsedAt: string;
  /** As in 2026-11-27; requests are counted for the last day only. */
  readonly day: string;
  readonly requests: number;
}

/** Why a key is no longer good; undefined while it is. */
export function endOf({ expiresAt, revokedAt }: ApiKey, now: Date): string | undefined {
  if (revokedAt !== null) return `was revoked at ${revokedAt}`;
  if (expiresAt !== null && expiresAt <= now.toISOString()) return `expired at ${expiresAt}`;
  return undefined;
}

/** The caller who shows this key. */
export function principalOfKey({ id, scopes, collections }: ApiKey): Principal {
  return { keyId: id, scopes, collections };
}
