import { describe, expect, it } from "vitest";
import { createKeyRing } from "../../src/access/key-ring.ts";
import { createKeptKeys } from "../support/kept-keys.ts";
import { SAMPLE_NOW, sampleKey } from "../support/sample-keys.ts";

const now = () => SAMPLE_NOW;

describe("createKeyRing", () => {
  it("knows a key among others, whole and to the letter", async () => {
    const keys = Array.from({ length: 5 }, () => sampleKey());
    const ring = createKeyRing({
      store: createKeptKeys(...keys.map(({ kept }) => kept)).keys,
      now,
    });
    for (const { key, kept } of keys) {
      expect(await ring.find(key)).toEqual(kept);
      for (const wrong of [key.slice(0, -1), `${key}A`, key.toUpperCase(), kept.sha256, ""]) {
        await expect(ring.find(wrong)).rejects.toMatchObject({ code: "KEY_INVALID" });
      }
    }
  });

  it.each([
    { wish: { expiresAt: "2026-11-27T08:00:00.001Z" }, end: undefined },
    {
      wish: { expiresAt: "2026-11-28T00:00:00.000Z" },
      revokedAt: "2026-11-27T07:00:00.000Z",
      end: "was revoked at 2026-11-27T07",
    },
  ])("says why a key is no longer good: $end", async ({ wish, revokedAt, end }) => {
    const { key, kept } = sampleKey(wish, revokedAt === undefined ? {} : { revokedAt });
    const ring = createKeyRing({ store: createKeptKeys(kept).keys, now });
    if (end === undefined) {
      expect(await ring.findById(kept.id)).toEqual(kept);
      return;
    }
    await expect(ring.find(key)).rejects.toThrow(end);
    expect(await ring.findById(kept.id)).toBeUndefined();
  });

  it("refuses a key from the moment it expires, and one that is revoked from the next request on", async () => {
    let time = SAMPLE_NOW;
    const { key, kept } = sampleKey({ expiresAt: "2026-11-27T09:00:00.000Z" });
    const { keys } = createKeptKeys(kept);
    const ring = createKeyRing({ store: keys, now: () => time });
    await ring.find(key);
    time = new Date("2026-11-27T09:00:00.000Z");
    await expect(ring.find(key)).rejects.toThrow("expired at 2026-11-27T09:00:00.000Z");
    time = SAMPLE_NOW;
    await keys.change(([first]) =>
      first === undefined ? [] : [{ ...first, revokedAt: "2026-11-27T08:00:00.000Z" }],
    );
    await expect(ring.find(key)).rejects.toThrow("was revoked");
  });

  it("lists the origins of publishable keys while they are good", async () => {
    const publishable = { kind: "publishable" } as const;
    const good = sampleKey({ ...publishable, origins: ["https://a.example", "https://b.example"] });
    const revoked = sampleKey(
      { ...publishable, origins: ["https://c.example"] },
      { revokedAt: "2026-11-27T07:00:00.000Z" },
    );
    const { keys } = createKeptKeys(good.kept, revoked.kept, sampleKey().kept);
    expect(await createKeyRing({ store: keys, now }).origins()).toEqual([
      "https://a.example",
      "https://b.example",
    ]);
  });
});
