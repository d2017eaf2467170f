import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BestOrdinals } from "../../src/index-store/best-ordinals.ts";

describe("BestOrdinals", () => {
  it("keeps what sorting would put first, of equal scores the lower ordinal", () => {
    const offers = fc.uniqueArray(
      fc.record({ ordinal: fc.nat(200), score: fc.integer({ min: -3, max: 3 }) }),
      { selector: ({ ordinal }) => ordinal },
    );
    fc.assert(
      fc.property(offers, fc.nat(12), (offered, k) => {
        const best = new BestOrdinals(k);
        for (const { ordinal, score } of offered) best.offer(ordinal, score);
        const expected = [...offered]
          .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
          .slice(0, k);
        expect(best.take()).toEqual(expected);
        if (k > 0 && offered.length >= k) expect(best.threshold()).toBe(expected.at(-1)?.score);
        else if (k > 0) expect(best.threshold()).toBe(-Infinity);
      }),
    );
  });
});
