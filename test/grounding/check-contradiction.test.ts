import { describe, expect, it } from "vitest";
import type { VerifiedClaim } from "../../src/domain/grounding.ts";
import { checkContradiction } from "../../src/grounding/check-contradiction.ts";
import { verifyClaim } from "../../src/grounding/verify-claim.ts";
import { HK_POLICY, passageAt, recordOf } from "../support/passages.ts";
import { SHIPPED_GUARD } from "../support/shipped-guard.ts";

const RULE = "銀行應於三十日內通知客戶。";
const cited = passageAt(0, RULE, { locator: "第1段" });

async function verified(): Promise<VerifiedClaim> {
  const { passageId, text: quote, spans } = cited;
  const verdict = await verifyClaim(
    { text: RULE, citations: [{ passageId, quote, spans }] },
    { passages: new Map([[passageId, recordOf(cited)]]), sources: new Map([[HK_POLICY.id, RULE]]) },
    { settings: SHIPPED_GUARD },
  );
  if (verdict.kind !== "grounded") throw new Error("the rule carries itself");
  return verdict.claim;
}

function passageOf(text: string) {
  return recordOf(passageAt(100, text, { locator: "第9段" }));
}

describe("checkContradiction", () => {
  it.each([
    { why: "another number", text: "銀行應於六十日內通知客戶。" },
    { why: "another norm", text: "銀行得於三十日內通知客戶。" },
  ])("finds a passage that says the same with $why", async ({ text }) => {
    const found = checkContradiction(await verified(), [passageOf(text)]);
    expect(found.map(({ check }) => check)).toEqual(["contradiction"]);
    expect(found[0]?.detail).toContain("第9段 says otherwise: ");
  });

  it.each([
    { why: "says the same", text: RULE },
    { why: "speaks of another matter", text: "證券商應於六十日內申報財務報告。" },
  ])("finds none in a passage that $why", async ({ text }) => {
    expect(checkContradiction(await verified(), [passageOf(text)])).toEqual([]);
  });

  it("finds none in a passage of another jurisdiction", async () => {
    const passage = passageOf("銀行應於六十日內通知客戶。");
    const abroad = { ...passage, document: { ...passage.document, jurisdiction: "TW" as const } };
    expect(checkContradiction(await verified(), [abroad])).toEqual([]);
  });
});
