import { describe, expect, it } from "vitest";
import { failuresText } from "../../../eval/report/print-failures.ts";
import { summaryText } from "../../../eval/report/print-summary.ts";
import { textTable } from "../../../eval/report/text-table.ts";
import { sampleReport } from "../support/sample-report.ts";

describe("textTable", () => {
  it("aligns columns in which Chinese characters are two cells wide", () => {
    expect(
      textTable([
        ["名稱", "1"],
        ["name", "10"],
        ["n", "100"],
      ]),
    ).toBe("名稱    1\nname   10\nn     100");
  });
});

describe("summaryText", () => {
  it("prints every metric with its interval, latency, and a table for each grouping", () => {
    const text = summaryText(sampleReport());
    expect(text).toMatch(/^4 cases, split all, in process, index g-1\n/);
    expect(text).toMatch(/handled right\s+50\.0 % \(0\.0–100\.0\)\s+of all cases/);
    expect(text).toContain("latency ms: p50 5.0, p95 5.0, p99 5.0");
    for (const by of ["split", "file", "script", "kind", "document"])
      expect(text).toContain(`by ${by}`);
  });
});

describe("failuresText", () => {
  it("prints question, expectation and reply of each case that was not handled right", () => {
    expect(failuresText(sampleReport().cases)).toBe(`c-2 wrongly-refused (number, hans)
  question   銀行應於幾日內備份？
  fact MISSING 30日 | 三十日
  evidence 0 % 第1條: 銀行應於30日內備份資料。
  evidence among results: rank 1
  refused    not-in-documents
  nearest 0.50 第1條: 銀行得委外。

c-4 wrongly-answered (near-miss, hant)
  question   罰款 <多少>？
  answered   銀行得委外。[1]
  [1] irrelevant 第1條: 銀行得委外。`);
  });
});
