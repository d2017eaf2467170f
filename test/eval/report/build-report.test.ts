import { describe, expect, it } from "vitest";
import type { EvalReport } from "../../../eval/report/eval-report.ts";
import { sampleReport } from "../support/sample-report.ts";

function withoutTimings({ timings, cases, ...report }: EvalReport): object {
  expect(timings.wallMs).toBeGreaterThan(0);
  return {
    ...report,
    cases: cases.map(({ timings: own, ...one }) => {
      expect(own.latencyMs).toBeGreaterThan(0);
      return one;
    }),
  };
}

describe("buildReport", () => {
  const report = sampleReport();

  it("gives each figure over all cases and for each group", () => {
    const shown = (figures: EvalReport["figures"]) =>
      ["handledRight", "answeredRight", "rightlyRefused"].map((name) => figures[name]?.value);
    expect(shown(report.figures)).toEqual([0.5, 0.5, 0.5]);
    expect(
      report.groups.map(({ by, name, caseCount, figures }) => [
        by,
        name,
        caseCount,
        ...shown(figures),
      ]),
    ).toEqual([
      ["split", "dev", 2, 0.5, 0.5, null],
      ["split", "test", 2, 0.5, null, 0.5],
      ["file", "sample", 4, 0.5, 0.5, 0.5],
      ["script", "hans", 1, 0, 0, null],
      ["script", "hant", 3, 2 / 3, 1, 0.5],
      ["kind", "near-miss", 2, 0.5, null, 0.5],
      ["kind", "number", 2, 0.5, 0.5, null],
      ["document", "rules", 2, 0.5, 0.5, null],
    ]);
  });

  it("puts an interval around each figure", () => {
    const { value, low, high } = report.figures["handledRight"] ?? {
      value: null,
      low: null,
      high: null,
    };
    expect([value, low, high]).toEqual([0.5, 0, 1]);
  });

  it("measures confidence over the answered cases", () => {
    // two answers of support 1, one of them wrong; two of four questions are answerable, all at 0.9
    expect(report.confidence).toEqual({
      riskCoverage: [{ threshold: 0.9, coverage: 1, risk: 0.5 }],
      areaUnderRiskCoverage: { value: 0.5, low: 0, high: 1 },
      support: {
        bins: [{ from: 0.9, count: 2, meanPredicted: 1, observed: 0.5, low: 0, high: 1 }],
        error: { value: 0.5, low: 0, high: 1 },
      },
      decision: {
        bins: [{ from: 0.9, count: 4, meanPredicted: 0.9, observed: 0.5, low: 0, high: 1 }],
        // off by 0.9, 0.65, 0.4, 0.15 or 0.1 as 0 to 4 of four drawn are answerable
        error: { value: 0.4, low: 1 - 0.9, high: 0.9 },
        areaUnderRoc: { value: 0.5, low: 0.5, high: 0.5 },
      },
    });
  });

  it("is the same for the same replies but for timings", () => {
    const later = sampleReport(undefined, {
      id: "a-2",
      startedAt: "2025-01-01T00:00:00.000Z",
      latencyMs: 9,
    });
    expect(later).not.toEqual(report);
    expect(withoutTimings(later)).toEqual(withoutTimings(report));
  });
});
