import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DraftClaim } from "../../src/domain/answer.ts";
import type { CitationGround } from "../../src/grounding/check-citation.ts";
import { verifyClaim } from "../../src/grounding/verify-claim.ts";
import { HK_POLICY, passageAt, recordOf } from "../support/passages.ts";
import { SHIPPED_GUARD } from "../support/shipped-guard.ts";

const QUOTE = "金融機構應在2024年11月前制定策略，不得超過5%，金管局可以豁免。";
const SOURCE = `引言。\n${QUOTE}\n尾聲。`;
const passage = passageAt(4, QUOTE, { locator: "第2段" });
const ground: CitationGround = {
  passages: new Map([[passage.passageId, recordOf(passage)]]),
  sources: new Map([[HK_POLICY.id, SOURCE]]),
};
const settings = SHIPPED_GUARD;
const citation = { passageId: passage.passageId, quote: QUOTE, spans: passage.spans };

async function verdictOf(claim: DraftClaim) {
  const verdict = await verifyClaim(claim, ground, { settings });
  return verdict.kind === "ungrounded"
    ? verdict.failedChecks.map(({ check }) => check)
    : verdict.kind;
}

describe("verifyClaim", () => {
  it("grounds a claim in its verbatim quote, in either script", async () => {
    const simplified = "金融机构应在2024年11月前制定策略，不得超过5%，金管局可以豁免。";
    expect(await verdictOf({ text: QUOTE, citations: [citation] })).toBe("grounded");
    expect(await verdictOf({ text: simplified, citations: [citation] })).toBe("grounded");
  });

  it.each([
    { claim: "金融機構應在2024年12月前制定策略", fails: ["quantities"], why: "another month" },
    { claim: "金融機構應在2023年11月前制定策略", fails: ["quantities"], why: "another year" },
    { claim: "不得超過百分之十", fails: ["quantities"], why: "another percentage" },
    { claim: "金融機構可在2024年11月前制定策略", fails: ["norms"], why: "可 is stated, elsewhere" },
    { claim: "金融機構宜在2024年11月前制定策略", fails: ["norms"], why: "宜 for 應" },
    { claim: "金融機構毋須在2024年11月前制定策略", fails: ["norms"], why: "毋須 for 應" },
    { claim: "金融機構應在2024年11月前制定AI策略", fails: ["names"], why: "AI is added" },
    { claim: "今天天氣很好", fails: ["support"], why: "nothing in common" },
  ])("checks $claim ($why)", async ({ claim, fails }) => {
    const verdict = await verdictOf({ text: claim, citations: [citation] });
    expect(verdict).toEqual(fails);
  });

  it("understands ROC years, Chinese numerals and percent written out", async () => {
    const claim = "金融機構應在113年十一月前制定策略，不得超過百分之五";
    expect(await verdictOf({ text: claim, citations: [citation] })).toBe("grounded");
  });

  it.each([
    { broken: { quote: "金融機構應" }, why: "a quote that is not at its spans" },
    {
      broken: { spans: [{ start: 0, end: 3 }], quote: "引言。" },
      why: "words outside the passage",
    },
    { broken: { passageId: "hk-policy#第9段" }, why: "a passage that was not retrieved" },
    { broken: { quote: "", spans: [] }, why: "an empty quote" },
  ])("rejects $why", async ({ broken }) => {
    expect(await verdictOf({ text: QUOTE, citations: [{ ...citation, ...broken }] })).toEqual([
      "citation",
    ]);
  });

  it("rejects a claim that cites nothing", async () => {
    expect(await verdictOf({ text: QUOTE, citations: [] })).toEqual(["citation"]);
  });

  it("calls a check that throws undecided, never grounded", async () => {
    const failing = {
      ...settings,
      support: () => {
        throw new Error("no score");
      },
    };
    const text = `${QUOTE}另行說明。`; // words of its own, so that the score is asked
    const verdict = await verifyClaim({ text, citations: [citation] }, ground, {
      settings: failing,
    });
    expect(verdict).toMatchObject({ kind: "undecided", cause: new Error("no score") });
    expect(verdict.stages.map(({ outcome }) => outcome)).toEqual([
      "passed",
      "passed",
      "passed",
      "undecided",
      "skipped",
    ]);
  });

  it("grounds no quote with a changed character, whichever it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: QUOTE.length - 1 }), async (index) => {
        const quote = `${QUOTE.slice(0, index)}＊${QUOTE.slice(index + 1)}`;
        expect(await verdictOf({ text: QUOTE, citations: [{ ...citation, quote }] })).toEqual([
          "citation",
        ]);
      }),
    );
  });

  it("says of each stage what came of it", async () => {
    const text = "金融機構可在2024年12月前制定策略";
    const { stages } = await verifyClaim({ text, citations: [citation] }, ground, { settings });
    const outcomes = stages.map(({ stage, outcome, failedChecks }) => ({
      stage,
      outcome,
      checks: failedChecks.map(({ check }) => check),
    }));
    expect(outcomes).toEqual([
      { stage: "citation", outcome: "passed", checks: [] },
      { stage: "facts", outcome: "failed", checks: ["quantities"] },
      { stage: "norms", outcome: "failed", checks: ["norms"] },
      { stage: "meaning", outcome: "passed", checks: [] },
      { stage: "answer", outcome: "skipped", checks: [] },
    ]);
  });

  describe("with a judge", () => {
    function judging(judge: (claim: string) => Promise<number>) {
      return { settings: { ...settings, judge: { fingerprint: "fake", judge } } };
    }

    it("takes the judge's probability as the support, and its minimum", async () => {
      const claim = { text: QUOTE, citations: [citation] };
      const sure = await verifyClaim(
        claim,
        ground,
        judging(() => Promise.resolve(0.9)),
      );
      const unsure = await verifyClaim(
        claim,
        ground,
        judging(() => Promise.resolve(0.1)),
      );
      expect(sure).toMatchObject({ kind: "grounded", claim: { support: 0.9 } });
      expect(unsure).toMatchObject({
        kind: "ungrounded",
        failedChecks: [
          {
            check: "support",
            detail: `support 0.10 is below ${SHIPPED_GUARD.minSupport.toFixed(2)}`,
          },
        ],
      });
    });

    it("leaves a claim undecided that the judge could not judge", async () => {
      const failing = judging(() => Promise.reject(new Error("no model")));
      const verdict = await verifyClaim({ text: QUOTE, citations: [citation] }, ground, failing);
      expect(verdict).toMatchObject({ kind: "undecided", cause: new Error("no model") });
    });

    it("does not ask the judge about a claim that failed before", async () => {
      const asked: string[] = [];
      const spying = judging((claim) => Promise.resolve(asked.push(claim)));
      const text = "金融機構可在2024年11月前制定策略";
      await verifyClaim({ text, citations: [citation] }, ground, spying);
      expect(asked).toEqual([]);
    });
  });
});
