import { describe, expect, it } from "vitest";
import { renderLoad, reportLoad, type Outcome } from "./load-report.ts";

const FAULT = { beganMs: 100, endedMs: 200 };
const outcome = (kind: Outcome["kind"], askedMs: number, doneMs: number): Outcome => ({
  kind,
  askedMs,
  doneMs,
});

describe("the report of a load", () => {
  it("tells when questions were answered again, counted from the fault's beginning and its end", () => {
    const outcomes = [
      outcome("right", 0, 10),
      outcome("right", 90, 105),
      outcome("failed", 110, 150),
      outcome("right", 120, 180),
      outcome("failed", 190, 240),
      outcome("right", 195, 205),
      outcome("right", 210, 230),
      outcome("right", 250, 260),
    ];
    expect(reportLoad(outcomes, FAULT)).toEqual({
      requests: 8,
      failed: 2,
      wrong: 0,
      longestMs: 60,
      faultMs: 100,
      answeredMs: 80,
      recoveredMs: 30,
      steadyMs: 40,
    });
  });

  it("says that nothing was answered any more", () => {
    const report = reportLoad([outcome("right", 0, 10), outcome("failed", 210, 220)], FAULT);
    expect(report).toMatchObject({ answeredMs: null, recoveredMs: null, steadyMs: 20 });
    expect(renderLoad("killed", report)).toContain("after it ended never");
  });

  it("takes no wrong answer for a recovery", () => {
    const report = reportLoad([outcome("wrong", 210, 220), outcome("right", 230, 240)], FAULT);
    expect(report).toMatchObject({ wrong: 1, recoveredMs: 40, steadyMs: 0 });
  });
});
