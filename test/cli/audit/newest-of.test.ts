import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newestOf } from "../../../src/cli/audit/newest-of.ts";

async function* each<Entry>(entries: readonly Entry[]): AsyncGenerator<Entry> {
  for (const entry of entries) yield await Promise.resolve(entry);
}

describe("newestOf", () => {
  it("finds what listing everything would, and counts all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 20 }), async (all, limit) => {
        expect(await newestOf(each(all), limit)).toEqual({
          newest: all.toReversed().slice(0, limit),
          count: all.length,
        });
      }),
    );
  });
});
