import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestCommonRun } from "../../src/answering/longest-common-run.ts";

function slowly(a: string, b: string): number {
  for (let length = a.length; length > 0; length--) {
    for (let start = 0; start + length <= a.length; start++) {
      if (b.includes(a.slice(start, start + length))) return length;
    }
  }
  return 0;
}

describe("longestCommonRun", () => {
  it("agrees with trying every stretch", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(longestCommonRun(a, b)).toBe(slowly(a, b));
      }),
    );
  });
});
