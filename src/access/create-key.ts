import { PUBLISHABLE_SCOPES, type ApiKey } from "../domain/api-key.ts";
import { AppError } from "../domain/errors.ts";
import type { Scope } from "../domain/principal.ts";
import { hashKey } from "./hash-key.ts";

/** 256 bits cannot be guessed, so a fast hash of them is as good as a slow one. */
const KEY_BYTES = 32;
const ID_DIGITS = 10;

/** Lets scanners of repositories and logs know a key when they see one. */
const PREFIXES = { secret: "yiju_sk_", publishable: "yiju_pk_" } as const;

export interface KeyWish {
  readonly kind: ApiKey["kind"];
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly collections: readonly string[] | null;
  /** For a publishable key; a secret one has none. */
  readonly origins: readonly string[];
  readonly requestsPerMinute: number | null;
  readonly requestsPerDay: number | null;
  readonly expiresAt: string | null;
}

export interface KeyMaking {
  readonly randomBytes: (count: number) => Buffer;
  readonly now: Date;
}

/**
 * A new key as it is kept, and as its owner is told it, once.
 *
 * @throws AppError CONFIG_INVALID for a wish that contradicts itself.
 */
export function createKey(
  wish: KeyWish,
  { randomBytes, now }: KeyMaking,
): { readonly kept: ApiKey; readonly key: string } {
  const problem = problemOf(wish, now);
  if (problem !== undefined) throw new AppError("CONFIG_INVALID", problem);
  const { kind, origins, ...rest } = wish;
  const key = PREFIXES[kind] + randomBytes(KEY_BYTES).toString("base64url");
  const sha256 = hashKey(key).toString("hex");
  const common = {
    id: `key-${sha256.slice(0, ID_DIGITS)}`,
    sha256,
    ...rest,
    createdAt: now.toISOString(),
    revokedAt: null,
  };
  return { key, kept: kind === "secret" ? { kind, ...common } : { kind, ...common, origins } };
}

function problemOf({ kind, scopes, origins, expiresAt }: KeyWish, now: Date): string | undefined {
  const publishable: readonly Scope[] = PUBLISHABLE_SCOPES;
  const tooMuch = scopes.filter((scope) => !publishable.includes(scope));
  if (scopes.length === 0) return "A key needs at least one scope.";
  if (expiresAt !== null && expiresAt <= now.toISOString()) {
    return `The key would have expired already, at ${expiresAt}.`;
  }
  if (kind === "secret") {
    return origins.length > 0 ? "Only a publishable key has origins." : undefined;
  }
  if (origins.length === 0) return "A publishable key needs the origins of the pages it stands in.";
  return tooMuch.length === 0
    ? undefined
    : `A publishable key cannot have the scope "${tooMuch.join('", "')}": anybody can read it.`;
}
