import { describe, expect, it } from "vitest";
import { bySource, leaveOneOut } from "../../../eval/calibration/leave-one-out.ts";

describe("leaveOneOut", () => {
  it("never shows a source to what is learnt for it, and shows it all others", () => {
    const groups = bySource(["b1", "a1", "b2", "c1"], (item) => item.charAt(0));
    expect(leaveOneOut(groups, (left, others) => [left.source, left.items, others])).toEqual([
      ["a", ["a1"], ["b1", "b2", "c1"]],
      ["b", ["b1", "b2"], ["a1", "c1"]],
      ["c", ["c1"], ["a1", "b1", "b2"]],
    ]);
  });
});
