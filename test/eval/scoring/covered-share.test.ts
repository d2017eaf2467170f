import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coveredShare, spansOverlap } from "../../../eval/scoring/covered-share.ts";

describe("coveredShare", () => {
  it("counts what two overlapping citations both hold once", () => {
    // 10–30 lies in 0–20 and 15–25 up to 25: 15 of 20
    const covering = [
      { start: 15, end: 25 },
      { start: 0, end: 20 },
    ];
    expect(coveredShare([{ start: 10, end: 30 }], covering)).toBe(0.75);
  });

  it("adds up evidence in several pieces", () => {
    const evidence = [
      { start: 0, end: 6 },
      { start: 10, end: 14 },
    ];
    expect(coveredShare(evidence, [{ start: 4, end: 12 }])).toBe(0.4);
  });

  it("is 0 without evidence or citations", () => {
    expect(coveredShare([], [{ start: 0, end: 1 }])).toBe(0);
    expect(coveredShare([{ start: 0, end: 1 }], [])).toBe(0);
  });

  it("agrees with counting code units one by one", () => {
    const span = fc
      .tuple(fc.nat(30), fc.nat(10))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.integer({ min: 1, max: 10 }),
        fc.array(span),
        (start, length, covering) => {
          const units = Array.from({ length }, (_, index) => start + index);
          const covered = units.filter((unit) =>
            covering.some((one) => one.start <= unit && unit < one.end),
          );
          const share = coveredShare([{ start, end: start + length }], covering);
          expect(share).toBeCloseTo(covered.length / length, 12);
        },
      ),
    );
  });
});

describe("spansOverlap", () => {
  it.each([
    { other: { start: 4, end: 6 }, overlaps: true, why: "a shared unit" },
    { other: { start: 5, end: 6 }, overlaps: false, why: "touching ends" },
  ])("$why", ({ other, overlaps }) => {
    expect(spansOverlap([{ start: 0, end: 5 }], [other])).toBe(overlaps);
  });
});
