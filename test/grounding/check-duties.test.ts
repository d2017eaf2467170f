import { describe, expect, it } from "vitest";
import { checkDuties, gradesDuties } from "../../src/grounding/check-duties.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";
import { HK_POLICY } from "../support/passages.ts";
import { verdictByWords } from "../support/verdict-by-words.ts";

const SHOULD = "金融機構應制定策略。";
const MUST = "金融機構必須制定策略。";

describe("checkDuties", () => {
  it.each([
    ["金融機構須制定策略", SHOULD],
    ["金融機構應制定策略", MUST],
  ])("catches another degree of duty: %s", (claim, quote) => {
    expect(checkDuties(compareTexts(claim, [quote])).map(({ check }) => check)).toEqual(["norms"]);
  });

  it.each([
    ["金融機構應當制定策略", SHOULD],
    ["金融機構須制定策略", MUST],
  ])("lets other words of one degree pass: %s", (claim, quote) => {
    expect(checkDuties(compareTexts(claim, [quote]))).toEqual([]);
  });

  it("is asked of Hong Kong's guidance only", () => {
    const text = { claim: "金融機構須制定策略", quotes: [SHOULD] };
    const inTaiwan = { ...HK_POLICY, jurisdiction: "TW" as const };
    const failed = (documents: readonly (typeof HK_POLICY)[]) =>
      verdictByWords({ ...text, documents }).failedChecks.map(({ check }) => check);
    expect([failed([HK_POLICY]), failed([inTaiwan]), failed([])]).toEqual([["norms"], [], []]);
    expect(gradesDuties({ ...HK_POLICY, kind: "statute" })).toBe(false);
  });
});
