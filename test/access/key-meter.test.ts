import { describe, expect, it } from "vitest";
import { createKeyMeter, secondsToMidnight } from "../../src/access/key-meter.ts";
import { createKeptKeys } from "../support/kept-keys.ts";
import { SAMPLE_NOW, sampleKey } from "../support/sample-keys.ts";

describe("createKeyMeter", () => {
  it("lets a key ask as often a day as it may, also over a restart", async () => {
    let time = SAMPLE_NOW;
    const now = () => time;
    const { kept } = sampleKey({ requestsPerDay: 2 });
    const { uses } = createKeptKeys();
    const first = createKeyMeter({ store: uses, now });
    await first.count(kept);
    await first.save();
    const second = createKeyMeter({ store: uses, now });
    await second.count(kept);
    await expect(second.count(kept)).rejects.toMatchObject({ code: "QUOTA_EXCEEDED" });
    time = new Date("2026-11-28T00:00:00.000Z");
    await second.count(kept);
    await second.save();
    expect(await uses.read()).toEqual(
      new Map([
        [kept.id, { lastUsedAt: "2026-11-28T00:00:00.000Z", day: "2026-11-28", requests: 1 }],
      ]),
    );
  });

  it("writes nothing while nobody asks", async () => {
    let writes = 0;
    const store = {
      read: () => Promise.resolve(new Map()),
      write: () => {
        writes++;
        return Promise.resolve();
      },
    };
    const meter = createKeyMeter({ store, now: () => SAMPLE_NOW });
    await meter.save();
    await meter.count(sampleKey().kept);
    await meter.save();
    await meter.save();
    expect(writes).toBe(1);
  });

  it("tells how long it is to midnight, UTC", () => {
    expect(secondsToMidnight(SAMPLE_NOW)).toBe(16 * 3600);
    expect(secondsToMidnight(new Date("2026-12-31T23:59:59.001Z"))).toBe(1);
  });
});
