import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../src/domain/document.ts";
import type { OfferedCitation, PublicVerdict } from "../../src/domain/verification.ts";
import {
  examiningOfferedClaim,
  MAX_CITED_CHARS,
} from "../../src/grounding/verify-offered-claim.ts";
import { weighText } from "../../src/grounding/weigh-text.ts";
import { atOnce } from "../../src/scheduling/stepwise.ts";
import { HK_POLICY } from "../support/passages.ts";
import { SHIPPED_GUARD } from "../support/shipped-guard.ts";

const TEXT = "第1條　金融機構應於三十日內備份𠮷資料，但小型機構不在此限。";
const DOCUMENT: SourceDocument = { meta: { ...HK_POLICY, title: "備份守則" }, text: TEXT };
const documents = new Map([[HK_POLICY.id, DOCUMENT]]);

function verdictOf(text: string, citations: readonly OfferedCitation[]): PublicVerdict {
  const examined = atOnce(examiningOfferedClaim({ text, citations }, documents));
  if (examined.kind === "told") return examined.verdict;
  const { support, failedChecks } = weighText(examined.examination, null, SHIPPED_GUARD);
  const verdict = failedChecks.length === 0 ? "grounded" : "ungrounded";
  return { verdict, support, failedChecks };
}

function spanOf(words: string): OfferedCitation {
  const start = TEXT.indexOf(words);
  return {
    kind: "document",
    documentId: HK_POLICY.id,
    spans: [{ start, end: start + words.length }],
  };
}

describe("examiningOfferedClaim", () => {
  const rule = spanOf("金融機構應於三十日內備份𠮷資料");

  it("grounds a claim in the words at its spans, in either script", () => {
    const grounded = { verdict: "grounded", support: 1, failedChecks: [] };
    expect(verdictOf("金融机构应于三十日内备份𠮷资料", [rule])).toEqual(grounded);
    expect(verdictOf("金融機構應於30日內備份𠮷資料。", [rule]).verdict).toBe("grounded");
  });

  it("grounds a claim in a text that is sent along", () => {
    const citation = { kind: "text", text: "銀行得委外處理。" } as const;
    expect(verdictOf("銀行可以委外處理", [citation]).verdict).toBe("grounded");
  });

  it("lets a claim name the document that it cites", () => {
    const claim = "依《備份守則》，金融機構應於三十日內備份𠮷資料";
    expect(verdictOf(claim, [rule]).failedChecks).toEqual([]);
  });

  it("names the check that failed and the words that did it", () => {
    expect(verdictOf("金融機構得於三十日內備份𠮷資料", [rule])).toMatchObject({
      verdict: "ungrounded",
      failedChecks: [
        {
          check: "norms",
          detail: 'the claim says "得" before "于三十日" where the quotes say "应"',
        },
      ],
    });
  });

  const broken: readonly { citations: readonly OfferedCitation[]; detail: string; why: string }[] =
    [
      { citations: [], detail: "the claim cites nothing", why: "no citation" },
      {
        citations: [{ kind: "document", documentId: "nope", spans: [{ start: 0, end: 3 }] }],
        detail: 'document "nope" is not in the index',
        why: "an unknown document",
      },
      ...[
        { start: 3, end: 3 },
        { start: 0, end: TEXT.length + 1 },
        { start: 0, end: TEXT.indexOf("𠮷") + 1 },
      ].map((span) => ({
        citations: [{ kind: "document" as const, documentId: HK_POLICY.id, spans: [span] }],
        detail: `span [${span.start}, ${span.end}) of "${HK_POLICY.id}" is empty, out of order, cuts a character or reaches outside the text`,
        why: `the span [${span.start}, ${span.end})`,
      })),
    ];

  it.each(broken)("calls a claim with $why ungrounded by its citation", ({ citations, detail }) => {
    expect(verdictOf("金融機構應備份", citations)).toEqual({
      verdict: "ungrounded",
      support: 0,
      failedChecks: [{ check: "citation", detail }],
    });
  });

  it("is undecided where a claim cites more words than are compared", () => {
    const citations = [{ kind: "text", text: "字".repeat(MAX_CITED_CHARS + 1) }] as const;
    const detail = `the claim cites ${MAX_CITED_CHARS + 1} characters, more than the ${MAX_CITED_CHARS} that are compared; cite the words that carry it`;
    expect(verdictOf("金融機構應備份", citations)).toEqual({
      verdict: "undecided",
      support: null,
      failedChecks: [{ check: "citation", detail }],
    });
  });

  it("can be left between its steps, so that a long claim holds nobody up", () => {
    const claim = { text: TEXT, citations: [spanOf(TEXT)] };
    const checking = examiningOfferedClaim(claim, documents);
    let steps = 0;
    while (checking.next().done !== true) steps++;
    expect(steps).toBeGreaterThanOrEqual(5);
  });
});
