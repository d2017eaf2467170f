import { endOf, type ApiKey, type KeyUse } from "../domain/api-key.ts";
import { printable } from "./printable.ts";

/** What is told of a key to programs: all that is kept but its hash. */
export function describeKey(key: ApiKey): object {
  return { ...key, sha256: undefined };
}

/** A key in a few lines for a terminal. */
export function formatKey(key: ApiKey, now: Date, use?: KeyUse): string {
  const lines = [`${key.id}  ${key.name}`, `  ${whatFor(key)}`, `  ${whenOf(key, now, use)}`];
  return printable(`${lines.join("\n")}\n`);
}

function whatFor(key: ApiKey): string {
  const { requestsPerMinute, requestsPerDay, collections } = key;
  return [
    `${key.kind}: ${key.scopes.join(", ")}`,
    key.kind === "publishable" ? `in pages of ${key.origins.join(", ")}` : "",
    collections === null ? "" : `collections ${collections.join(", ")}`,
    requestsPerMinute === null ? "" : `${requestsPerMinute} a minute`,
    requestsPerDay === null ? "" : `${requestsPerDay} a day`,
  ]
    .filter((fact) => fact !== "")
    .join("; ");
}

function whenOf(key: ApiKey, now: Date, use: KeyUse | undefined): string {
  const end = endOf(key, now);
  const expiry = key.expiresAt === null ? "does not expire" : `expires at ${key.expiresAt}`;
  const used = use === undefined ? "not used yet" : `last used at ${use.lastUsedAt}`;
  return [`made at ${key.createdAt}`, end ?? expiry, used].join("; ");
}
