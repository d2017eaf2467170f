import { describe, expect, it } from "vitest";
import { baselineOf } from "../../../eval/gate/baseline.ts";
import { checkGate, gateText } from "../../../eval/gate/check-gate.ts";
import { answered, BACKUP, quoteAt, refused } from "../support/sample-case.ts";
import { SAMPLE_REPLIES, sampleReport } from "../support/sample-report.ts";

describe("checkGate", () => {
  const baseline = baselineOf(sampleReport());

  it("passes the run that the baseline was made of", () => {
    expect(checkGate(sampleReport(), baseline)).toEqual({
      regressions: [],
      lost: [],
      won: [],
      hasSameCases: true,
    });
  });

  it("names the metrics and cases that got worse", () => {
    const worse = SAMPLE_REPLIES.map(([one, answer]) =>
      one.id === "c-1" ? ([one, refused()] as const) : ([one, answer] as const),
    );
    const verdict = checkGate(sampleReport(worse), baseline);
    expect(verdict.regressions).toContain(
      "handled right: 25.0 %, was 50.0 %, at least 48.5 % needed",
    );
    expect(verdict.regressions).toContain(
      "wrongly refused: 100.0 %, was 50.0 %, at most 51.5 % needed",
    );
    expect(verdict.lost).toEqual(["c-1 (wrongly-refused)"]);
    expect(gateText(verdict)).toMatch(
      /Gate FAILED[^]*no longer handled right: c-1 \(wrongly-refused\)/,
    );
  });

  it("names the cases that were won, and fails none for it", () => {
    const better = SAMPLE_REPLIES.map(([one, answer]) =>
      one.id === "c-2" ? ([one, answered([quoteAt(BACKUP)])] as const) : ([one, answer] as const),
    );
    expect(checkGate(sampleReport(better), baseline)).toMatchObject({
      regressions: [],
      lost: [],
      won: ["c-2"],
    });
  });

  it("fails for a single quote that is not the stored words", () => {
    const altered = quoteAt(BACKUP, { quote: "銀行應於30日內備份資料！" });
    const replies = SAMPLE_REPLIES.map(([one, answer]) =>
      one.id === "c-1" ? ([one, answered([altered])] as const) : ([one, answer] as const),
    );
    expect(checkGate(sampleReport(replies), baseline).regressions).toContain(
      "citation match: 50.0 %, was 100.0 %, at least 100.0 % needed",
    );
  });

  it("says when the cases are others than the baseline's", () => {
    const other = { ...baseline, caseFiles: [] };
    expect(gateText(checkGate(sampleReport(), other))).toContain("The case files changed");
  });
});
