import { describe, expect, it } from "vitest";
import { createPace } from "../../src/http/pace.ts";

function paceAfter(leavings: readonly { readonly atMs: number; readonly othersWait: boolean }[]) {
  let nowMs = 0;
  const pace = createPace({ nowMs: () => nowMs });
  for (const { atMs, othersWait } of leavings) {
    nowMs = atMs;
    pace.left(othersWait);
  }
  return pace.msBetween();
}

describe("createPace", () => {
  it("knows nothing until two have left a queue that stands", () => {
    expect(paceAfter([])).toBe(0);
    expect(paceAfter([{ atMs: 100, othersWait: true }])).toBe(0);
  });

  it("is the gap between those who leave a queue that stands, the latest ones most of all", () => {
    const steady = Array.from({ length: 50 }, (_, i) => ({ atMs: i * 100, othersWait: true }));
    expect(paceAfter(steady)).toBeCloseTo(100);
    const slower = Array.from({ length: 50 }, (_, i) => ({
      atMs: 4900 + (i + 1) * 300,
      othersWait: true,
    }));
    expect(paceAfter([...steady, ...slower])).toBeGreaterThan(295);
  });

  it("counts no time in which nobody waited", () => {
    expect(
      paceAfter([
        { atMs: 0, othersWait: true },
        { atMs: 100, othersWait: true },
        { atMs: 200, othersWait: false },
        { atMs: 90_000, othersWait: true },
        { atMs: 90_100, othersWait: true },
      ]),
    ).toBeCloseTo(100);
  });
});
