import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignedChanges } from "../../src/retrieval/aligned-changes.ts";

describe("alignedChanges", () => {
  it("finds the changed words, each with a common character on both sides", () => {
    expect(alignedChanges("用数据标注模型", "用资料标注模型")).toEqual([
      { start: 0, end: 4, replacement: "用资料标" },
    ]);
  });

  it("widens an insertion so that neither side is empty", () => {
    expect(alignedChanges("云计算", "云端计算")).toEqual([
      { start: 0, end: 2, replacement: "云端计" },
    ]);
  });

  it("finds no change between equal texts", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(alignedChanges(text, text)).toEqual([]);
      }),
    );
  });

  it("says nothing of what both texts share outside the changes", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const { start, end, replacement } of alignedChanges(before, after)) {
          expect(before.slice(start, end)).not.toBe(replacement);
        }
      }),
    );
  });
});
