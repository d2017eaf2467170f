import type { KeyWish } from "../access/create-key.ts";
import { isOrigin } from "../config/config.ts";
import { PUBLISHABLE_SCOPES } from "../domain/api-key.ts";
import { SCOPES, type Scope } from "../domain/principal.ts";
import type { Invocation } from "./command.ts";
import { UsageError } from "./parse-command-line.ts";

const HOUR_MS = 3_600_000;
const MAX_REQUESTS = 1_000_000_000;

/**
 * The key that the options of `yiju keys create` ask for.
 *
 * @throws UsageError naming the option that cannot be understood.
 */
export function readKeyWish(invocation: Invocation, now: Date): KeyWish {
  const [, name = ""] = invocation.positionals;
  if (name.trim() === "") throw new UsageError('say whose key it is: yiju keys create "NAME"');
  const collections = listOf(invocation, "collection");
  return {
    kind: invocation.has("publishable") ? "publishable" : "secret",
    name: name.trim(),
    scopes: readScopes(listOf(invocation, "scope")),
    collections: collections.length === 0 ? null : collections,
    origins: readOrigins(listOf(invocation, "origin")),
    requestsPerMinute: readCount(invocation, "per-minute"),
    requestsPerDay: readCount(invocation, "per-day"),
    expiresAt: readExpiry(invocation.value("expires"), now),
  };
}

function listOf(invocation: Invocation, option: string): readonly string[] {
  const words = invocation.values(option).flatMap((text) => text.split(/[\s,]+/));
  return [...new Set(words)].filter((word) => word !== "");
}

function readScopes(words: readonly string[]): readonly Scope[] {
  if (words.length === 0) return PUBLISHABLE_SCOPES;
  const unknown = words.find((word) => SCOPES.every((scope) => scope !== word));
  if (unknown !== undefined) {
    throw new UsageError(`--scope takes ${SCOPES.join(", ")}, not "${unknown}"`);
  }
  return SCOPES.filter((scope) => words.includes(scope));
}

function readOrigins(words: readonly string[]): readonly string[] {
  const wrong = words.find((word) => !isOrigin(word));
  if (wrong === undefined) return words;
  throw new UsageError(`--origin takes origins as in https://intranet.example, not "${wrong}"`);
}

function readCount(invocation: Invocation, option: string): number | null {
  const text = invocation.value(option);
  if (text === undefined) return null;
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MAX_REQUESTS) return count;
  throw new UsageError(`--${option} takes a whole number from 1, not "${text}"`);
}

function readExpiry(text: string | undefined, now: Date): string | null {
  if (text === undefined) return null;
  const [, count, unit] = /^(\d{1,5})([dh])$/.exec(text) ?? [];
  if (count !== undefined) {
    const hours = Number(count) * (unit === "d" ? 24 : 1);
    return new Date(now.getTime() + hours * HOUR_MS).toISOString();
  }
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  // of 2027-02-30 the date makes 2 March
  if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) {
    return day.toISOString();
  }
  throw new UsageError(`--expires takes 90d, 12h or a day as in 2027-01-31, not "${text}"`);
}
