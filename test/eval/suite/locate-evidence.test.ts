import { describe, expect, it } from "vitest";
import { EvalError } from "../../../eval/suite/eval-error.ts";
import { locateEvidence } from "../../../eval/suite/locate-evidence.ts";
import type { EvalCase } from "../../../eval/suite/eval-case.ts";
import { parseDocument } from "../../../src/corpus/parse-document.ts";
import { META_DEFAULTS, type DocumentMeta } from "../../../src/domain/document.ts";
import { sliceSpans } from "../../../src/domain/span.ts";
import { sampleCase } from "../support/sample-case.ts";

const TEXT =
  "3. 金融機構<sup>1</sup>應**備份**資料。\n\n4. 金融機構得委外。\n\n---\n\n<sup>1</sup> 即銀行。\n";
const META: DocumentMeta = {
  id: "rules",
  title: "規則",
  issuer: "金管局",
  jurisdiction: "HK",
  language: "zh-Hant-HK",
  issuedOn: null,
  effectiveOn: null,
  status: "in-force",
  kind: "policy-statement",
  sourceSha256: "0".repeat(64),
  ...META_DEFAULTS,
};
const DOCUMENTS = new Map([["rules", parseDocument({ meta: META, text: TEXT }).blocks]]);

function withEvidence(locator: string, quote: string, changes: Partial<EvalCase> = {}): EvalCase {
  return { ...sampleCase(), evidence: [{ documentId: "rules", locator, quote }], ...changes };
}

function problemsOf(cases: readonly EvalCase[]): readonly string[] {
  try {
    locateEvidence(cases, DOCUMENTS);
  } catch (error) {
    if (error instanceof EvalError) return error.problems;
    throw error;
  }
  throw new Error("the cases passed");
}

describe("locateEvidence", () => {
  it("gives the source spans of a quote around a footnote mark and emphasis", () => {
    const [checked] = locateEvidence([withEvidence("第3段", "金融機構應備份資料。")], DOCUMENTS);
    const spans = checked?.located[0]?.spans ?? [];
    expect(spans.length).toBeGreaterThan(1);
    expect(sliceSpans(TEXT, spans)).toBe("金融機構應備份資料。");
  });

  it.each([
    {
      why: "a changed character",
      one: withEvidence("第3段", "金融機構宜備份資料。"),
      problem: 'c-1: "金融機構宜備份資料。" is not at 第3段 of rules; it stands at no locator',
    },
    {
      why: "the wrong locator",
      one: withEvidence("第3段", "金融機構得委外。"),
      problem: 'c-1: "金融機構得委外。" is not at 第3段 of rules; it stands at 第4段',
    },
    {
      why: "a locator that the document does not have",
      one: withEvidence("第9段", "金融機構得委外。"),
      problem: "c-1: rules has no block at 第9段; the quote stands at 第4段",
    },
    {
      why: "an unknown document",
      one: withEvidence("第3段", "金融", {
        evidence: [{ documentId: "x", locator: "第3段", quote: "金融" }],
      }),
      problem: 'c-1: there is no document "x"',
    },
    {
      why: "no evidence",
      one: withEvidence("第3段", "金融", { evidence: [] }),
      problem: "c-1: answerable, but names no evidence",
    },
    {
      why: "no facts",
      one: withEvidence("第3段", "金融", { facts: [] }),
      problem: "c-1: answerable, but names no facts",
    },
  ])("refuses $why", ({ one, problem }) => {
    expect(problemsOf([one])).toEqual([problem]);
  });

  it("lets an unanswerable case name neither facts nor evidence", () => {
    const one = withEvidence("第3段", "金融", { answerable: false, facts: [], evidence: [] });
    expect(locateEvidence([one], DOCUMENTS)).toEqual([{ ...one, located: [] }]);
  });

  it("refuses an empty set", () => {
    expect(() => locateEvidence([], DOCUMENTS)).toThrow("There is no case to run");
  });
});
