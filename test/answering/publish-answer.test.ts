import { describe, expect, it } from "vitest";
import {
  publishAnswer,
  publishRefusal,
  type AnswerFrame,
} from "../../src/answering/publish-answer.ts";
import type { VerifiedClaim } from "../../src/domain/grounding.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { verifyClaim } from "../../src/grounding/verify-claim.ts";
import { SAMPLE_GENERATION } from "../support/in-memory-assistant.ts";
import { HK_POLICY, passageAt, recordOf } from "../support/passages.ts";
import { SHIPPED_GUARD } from "../support/shipped-guard.ts";

const SOURCE = "銀行應備份資料。銀行得委外。";
const first = passageAt(0, "銀行應備份資料。", {
  locator: "第5條",
  places: [{ locator: "第5條第1項", start: 0, end: 8 }],
});
const second = passageAt(8, "銀行得委外。", { locator: "第6條" });

async function verified(...passages: readonly Passage[]): Promise<VerifiedClaim> {
  const ground = {
    passages: new Map(passages.map((passage) => [passage.passageId, recordOf(passage)])),
    sources: new Map([[HK_POLICY.id, SOURCE]]),
  };
  const text = passages.map((passage) => passage.text).join("");
  const citations = passages.map(({ passageId, text: quote, spans }) => ({
    passageId,
    quote,
    spans,
  }));
  const verdict = await verifyClaim({ text, citations }, ground, { settings: SHIPPED_GUARD });
  if (verdict.kind !== "grounded") throw new Error(`the claim is ${verdict.kind}`);
  return verdict.claim;
}

const frame: AnswerFrame = {
  id: "a1",
  question: "銀行應做什麼？",
  standaloneQuestion: null,
  script: "hant",
  evidence: 0.81234,
  answerer: { kind: "extractive", model: "test" },
  generation: SAMPLE_GENERATION,
  timings: { retrieveMs: 1, answerMs: 2, guardMs: 3, totalMs: 6 },
};

describe("publishAnswer", () => {
  it("numbers citations by first use, and shows the locator of the quoted words", async () => {
    const claims = [await verified(first), await verified(second), await verified(first)];
    const answer = publishAnswer(frame, [{ jurisdiction: null, claims }]);
    expect(answer).toMatchObject({
      status: "answered",
      answer: "銀行應備份資料。[1]\n銀行得委外。[2]\n銀行應備份資料。[1]",
      evidence: 0.812,
      claims: [{ citations: [1] }, { citations: [2] }, { citations: [1] }],
      citations: [
        { n: 1, locator: "第5條第1項", quote: "銀行應備份資料。", spans: [{ start: 0, end: 8 }] },
        { n: 2, locator: "第6條", quote: "銀行得委外。", spans: [{ start: 8, end: 14 }] },
      ],
      comparison: null,
      refusal: null,
    });
  });

  it("names each place of a comparison, and says where nothing was found", async () => {
    const answer = publishAnswer(frame, [
      { jurisdiction: "HK", claims: [await verified(second)] },
      { jurisdiction: "TW", claims: [] },
    ]);
    expect(answer?.answer).toBe("香港：銀行得委外。[1]\n台灣：沒有找到足以回答的依據。");
    expect(
      answer?.comparison?.map(({ jurisdiction, claims }) => [jurisdiction, claims.length]),
    ).toEqual([
      ["HK", 1],
      ["TW", 0],
    ]);
  });

  it("makes nothing public without a claim", () => {
    expect(publishAnswer(frame, [{ jurisdiction: null, claims: [] }])).toBeUndefined();
  });
});

describe("publishRefusal", () => {
  it("says why in the answer's script, cites nothing, and shows what came nearest", () => {
    const retrieved = { ...recordOf(second), rank: 1, score: 0.51239, trace: [] };
    const answer = publishRefusal(
      { ...frame, script: "hans" },
      {
        reason: "not-in-documents",
        placeNote: null,
        nearest: [retrieved],
      },
    );
    expect(answer).toMatchObject({
      status: "refused",
      claims: [],
      citations: [],
      refusal: { reason: "not-in-documents", nearest: [{ locator: "第6條", score: 0.512 }] },
    });
    expect(answer.answer).toMatch(/^现有文件谈及相关主题/u);
    expect(answer.answer).toContain("以下是最接近的段落");
    expect(answer.refusal?.message).toBe(answer.answer);
  });

  it.each(["not-in-documents", "weak-evidence", "unsupported-claims", "false-premise"] as const)(
    "does not point to passages where there are none (%s)",
    (reason) => {
      const answer = publishRefusal(frame, { reason, placeNote: null, nearest: [] });
      expect(answer.answer).toMatch(/不作回答。$/u);
    },
  );
});
