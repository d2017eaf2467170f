import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedParts } from "../../src/text/changed-part.ts";
import { anyText } from "../support/any-text.ts";

describe("what changed between two texts", () => {
  it.each([
    { texts: ["應每月備份。", "應每日備份。"], changed: ["月", "日"] },
    { texts: ["應備份。", "不得備份。"], changed: ["應", "不得"] },
    { texts: ["甲甲", "甲甲甲"], changed: ["", "甲"] },
    { texts: ["", "新增。"], changed: ["", "新增。"] },
    { texts: ["𠮷一", "𠮟一"], changed: ["𠮷", "𠮟"] },
    { texts: ["相同", "相同"], changed: ["", ""] },
  ])("of $texts is $changed", ({ texts: [before = "", after = ""], changed }) => {
    expect(changedParts(before, after).map((part) => part.changed)).toEqual(changed);
  });

  it("loses nothing of either", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (one, shared, other) => {
        const texts = [shared + one + shared, shared + other + shared] as const;
        const parts = changedParts(...texts);
        expect(parts.map(({ start, changed, end }) => start + changed + end)).toEqual(texts);
        expect(parts[0].start).toBe(parts[1].start);
        expect(parts[0].end).toBe(parts[1].end);
      }),
    );
  });
});
