import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { compareReports } from "../../../eval/compare/compare-reports.ts";
import { readReport, type ComparedReport } from "../../../eval/compare/read-report.ts";
import type { EvalReport } from "../../../eval/report/eval-report.ts";
import { answered, BACKUP, quoteAt, refused } from "../support/sample-case.ts";
import { SAMPLE_REPLIES, sampleReport } from "../support/sample-report.ts";

/** Through a file, as they are compared. */
async function reread(report: EvalReport | object): Promise<ComparedReport> {
  const folder = await mkdtemp(path.join(tmpdir(), "yiju-compare-"));
  try {
    const file = path.join(folder, "report.json");
    await writeFile(file, JSON.stringify(report));
    return await readReport(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("compareReports", () => {
  it("pairs the cases and names those that flipped", async () => {
    const second = SAMPLE_REPLIES.map(([one, answer]) => {
      if (one.id === "c-2") return [one, answered([quoteAt(BACKUP)])] as const;
      return one.id === "c-3"
        ? ([one, answered([quoteAt(BACKUP)])] as const)
        : ([one, answer] as const);
    });
    const [a, b] = await Promise.all([reread(sampleReport()), reread(sampleReport(second))]);
    const comparison = compareReports(a, b, "seed");
    expect(comparison).toMatchObject({
      pairedCount: 4,
      unpaired: [],
      won: [{ id: "c-2", first: "wrongly-refused", second: "answered-right" }],
      lost: [{ id: "c-3", first: "rightly-refused", second: "wrongly-answered" }],
      mcnemarP: 1,
    });
    const handled = comparison.differences.find(({ name }) => name === "handledRight");
    expect(handled).toMatchObject({ first: 0.5, second: 0.5, difference: { value: 0 } });
    expect(handled?.difference.low).toBeLessThan(0);
    expect(handled?.difference.high).toBeGreaterThan(0);
  });

  it("finds no spread in the difference of a run from itself", async () => {
    const report = await reread(sampleReport());
    const { differences } = compareReports(report, report, "seed");
    const measured = differences.filter(({ first }) => first !== null);
    for (const { difference } of measured)
      expect(difference).toEqual({ value: 0, low: 0, high: 0 });
    // no judge was asked in either run
    const missing = differences.filter(({ first }) => first === null).map(({ name }) => name);
    expect(missing).toEqual(["judgedSupport", "judgeDecided"]);
  });

  it("leaves out cases that only one run holds or whose question changed", async () => {
    const [first, second, ...rest] = SAMPLE_REPLIES;
    if (first === undefined || second === undefined) throw new Error("no sample");
    const changed = sampleReport([
      first,
      [{ ...second[0], question: "別的？" }, refused()],
      ...rest.slice(1),
    ]);
    const comparison = compareReports(await reread(sampleReport()), await reread(changed), "seed");
    expect([comparison.pairedCount, comparison.unpaired]).toEqual([2, ["c-2", "c-3"]]);
  });

  it("refuses reports without a common case, and files that are no report", async () => {
    const report = await reread(sampleReport());
    expect(() => compareReports(report, { ...report, cases: [] }, "seed")).toThrow("share no case");
    await expect(reread({ format: 2 })).rejects.toThrow("is not what this suite writes");
  });
});
