import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createKey } from "../../src/access/create-key.ts";
import { SAMPLE_NOW, SAMPLE_WISH, sampleKey, sha256 } from "../support/sample-keys.ts";

describe("createKey", () => {
  it("makes 256 bits with a prefix that scanners find, and keeps their hash alone", () => {
    const { key, kept } = createKey(SAMPLE_WISH, {
      randomBytes: (count) => Buffer.alloc(count, 0xab),
      now: SAMPLE_NOW,
    });
    expect(key).toBe(`yiju_sk_${Buffer.alloc(32, 0xab).toString("base64url")}`);
    expect(kept).toEqual({
      kind: "secret",
      id: `key-${sha256(key).slice(0, 10)}`,
      name: "intranet",
      sha256: sha256(key),
      scopes: ["answer", "search"],
      collections: null,
      requestsPerMinute: null,
      requestsPerDay: null,
      createdAt: "2026-11-27T08:00:00.000Z",
      expiresAt: null,
      revokedAt: null,
    });
  });

  it("makes publishable keys that can be told from secret ones", () => {
    const { key, kept } = sampleKey({ kind: "publishable", origins: ["https://a.example"] });
    expect(key).toMatch(/^yiju_pk_[\w-]{43}$/);
    expect(kept).toMatchObject({ kind: "publishable", origins: ["https://a.example"] });
  });

  it.each([
    { wish: { scopes: [] }, says: "at least one scope" },
    { wish: { expiresAt: "2026-11-27T07:59:59.999Z" }, says: "expired already" },
    { wish: { origins: ["https://a.example"] }, says: "Only a publishable key" },
    { wish: { kind: "publishable" }, says: "needs the origins" },
    {
      wish: { kind: "publishable", origins: ["https://a.example"], scopes: ["admin"] },
      says: 'cannot have the scope "admin"',
    },
  ] as const)("refuses $wish", ({ wish, says }) => {
    const make = () => createKey({ ...SAMPLE_WISH, ...wish }, { randomBytes, now: SAMPLE_NOW });
    expect(make).toThrow(expect.objectContaining({ code: "CONFIG_INVALID" }));
    expect(make).toThrow(says);
  });
});
