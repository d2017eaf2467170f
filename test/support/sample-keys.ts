import { createHash, randomBytes } from "node:crypto";
import { createKey, type KeyWish } from "../../src/access/create-key.ts";
import type { ApiKey } from "../../src/domain/api-key.ts";

export const SAMPLE_WISH: KeyWish = {
  kind: "secret",
  name: "intranet",
  scopes: ["answer", "search"],
  collections: null,
  origins: [],
  requestsPerMinute: null,
  requestsPerDay: null,
  expiresAt: null,
};

export const SAMPLE_NOW = new Date("2026-11-27T08:00:00.000Z");

/** A key, made at a fixed time, with `wish` in place of what a plain one has, and `changes` made later. */
export function sampleKey(
  wish: Partial<KeyWish> = {},
  changes: { readonly revokedAt?: string } = {},
): { readonly kept: ApiKey; readonly key: string } {
  const made = createKey({ ...SAMPLE_WISH, ...wish }, { randomBytes, now: SAMPLE_NOW });
  return { key: made.key, kept: { ...made.kept, ...changes } };
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
