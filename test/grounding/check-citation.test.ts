import { describe, expect, it } from "vitest";
import type { DraftCitation } from "../../src/domain/answer.ts";
import { checkCitation } from "../../src/grounding/check-citation.ts";
import { HK_POLICY, passageAt, recordOf } from "../support/passages.ts";

const SOURCE = "第一段。銀行應備份資料。第三段。";
const QUOTE = "銀行應備份資料。";
const passage = passageAt(SOURCE.indexOf(QUOTE), QUOTE, { locator: "第2段" });
const record = recordOf(passage);
const ground = {
  passages: new Map([[passage.passageId, record]]),
  sources: new Map([[HK_POLICY.id, SOURCE]]),
};
const RIGHT: DraftCitation = { passageId: passage.passageId, quote: QUOTE, spans: passage.spans };
const { passageId } = passage;

describe("checkCitation", () => {
  it("verifies the very words at the spans, whole or in part", () => {
    expect(checkCitation(RIGHT, ground)).toEqual({
      ok: true,
      citation: { ...record, quote: QUOTE, spans: passage.spans },
    });
    const start = SOURCE.indexOf("備份");
    const part = { passageId, quote: "備份", spans: [{ start, end: start + 2 }] };
    expect(checkCitation(part, ground).ok).toBe(true);
  });

  it.each([
    {
      why: "a passage that was not retrieved",
      changed: { passageId: "nope" },
      says: "passage nope was not retrieved",
    },
    {
      why: "one other character",
      changed: { quote: "銀行得備份資料。" },
      says: "differs from the stored text",
    },
    {
      why: "another script",
      changed: { quote: "银行应备份资料。" },
      says: "differs from the stored text",
    },
    {
      why: "words outside the passage",
      changed: { quote: "第一段。", spans: [{ start: 0, end: 4 }] },
      says: "lies outside the passage",
    },
    { why: "an empty quote", changed: { quote: "", spans: [] }, says: "is empty" },
    {
      why: "a quote that was found nowhere",
      changed: { spans: [] },
      says: "differs from the stored text",
    },
    {
      why: "a span that runs backwards",
      changed: { spans: [{ start: 6, end: 5 }] },
      says: "lies outside the passage",
    },
  ])("fails $why", ({ changed, says }) => {
    const check = checkCitation({ ...RIGHT, ...changed }, ground);
    expect(check).toMatchObject({ ok: false, failed: { check: "citation" } });
    expect(check.ok ? "" : check.failed.detail).toContain(says);
  });

  it("fails a document that is not stored", () => {
    const check = checkCitation(RIGHT, { ...ground, sources: new Map() });
    expect(check).toMatchObject({ failed: { detail: `document ${HK_POLICY.id} is not stored` } });
  });
});
