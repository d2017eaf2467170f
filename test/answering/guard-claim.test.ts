import { describe, expect, it } from "vitest";
import { guardClaim, type ClaimGuarding } from "../../src/answering/guard-claim.ts";
import type { DraftClaim } from "../../src/domain/answer.ts";
import type { Passage } from "../../src/domain/passage.ts";
import type { RetrievedPassage } from "../../src/domain/retrieval.ts";
import type { Reader } from "../../src/ports/reader.ts";
import { HK_POLICY, passageAt, recordOf } from "../support/passages.ts";
import { SHIPPED_GUARD } from "../support/shipped-guard.ts";

const RULE = "銀行應於三十日內通知客戶。";
const OTHER = "銀行應於六十日內通知客戶，並備存紀錄。";
const SOURCE = `${RULE}${OTHER}`;
const rule = passageAt(0, RULE, { locator: "第1段" });
const other = passageAt(RULE.length, OTHER, { locator: "第2段" });

const guarding: ClaimGuarding = {
  settings: SHIPPED_GUARD,
  ground: {
    passages: new Map([rule, other].map((passage) => [passage.passageId, recordOf(passage)])),
    sources: new Map([[HK_POLICY.id, SOURCE]]),
  },
  asked: null,
  repair: null,
};

function claimOf(text: string, passage: Passage = rule): DraftClaim {
  const { passageId, text: quote, spans } = passage;
  return { text, citations: [{ passageId, quote, spans }] };
}

function retrieved(...passages: readonly Passage[]): RetrievedPassage[] {
  return passages.map((passage, index) => ({
    ...recordOf(passage),
    rank: index + 1,
    score: 1 / (index + 1),
    trace: [],
  }));
}

/** A reader to whom a text answers when it holds `word`. */
function readerOf(word: string): Reader {
  return {
    fingerprint: "fake",
    read: (_question, texts) =>
      Promise.resolve(texts.map((text) => (text.includes(word) ? 5 : -5))),
    close: () => Promise.resolve(),
  };
}

const WRONG = "銀行應於十日內通知客戶";
const RIGHT = "銀行應於30日內通知客戶";

describe("guardClaim", () => {
  it("repairs a claim that failed, once, and keeps both verdicts", async () => {
    const { verdict, beforeRepair } = await guardClaim(claimOf(WRONG), [], {
      ...guarding,
      repair: () => Promise.resolve(claimOf(RIGHT)),
    });
    expect(verdict).toMatchObject({ kind: "grounded", claim: { text: RIGHT } });
    expect(beforeRepair?.failedChecks.map(({ check }) => check)).toEqual(["quantities"]);
  });

  it("does not repair a repaired claim", async () => {
    let repairs = 0;
    const { verdict } = await guardClaim(claimOf(WRONG), [], {
      ...guarding,
      repair: () => {
        repairs++;
        return Promise.resolve(claimOf("銀行應於九十日內通知客戶"));
      },
    });
    expect([verdict.kind, repairs]).toEqual(["ungrounded", 1]);
  });

  it("asks for no repair of a claim that passes", async () => {
    const repair = () => Promise.reject(new Error("asked"));
    const { verdict } = await guardClaim(claimOf(RIGHT), [], { ...guarding, repair });
    expect(verdict.kind).toBe("grounded");
  });

  describe("with the question", () => {
    const asked = { question: "何时通知客户", retrieved: retrieved(rule, other) };

    it("fails a claim that answers another question", async () => {
      const { verdict } = await guardClaim(claimOf(RIGHT), [], {
        ...guarding,
        asked: { ...asked, reader: readerOf("罚款") },
      });
      expect(verdict).toMatchObject({
        kind: "ungrounded",
        failedChecks: [{ check: "question" }],
        stages: [{}, {}, {}, {}, { stage: "answer", outcome: "failed" }],
      });
    });

    it("passes a claim that answers together with the ones before it", async () => {
      const withReader = { ...guarding, asked: { ...asked, reader: readerOf("30日") } };
      const first = await guardClaim(claimOf(RIGHT), [], withReader);
      if (first.verdict.kind !== "grounded") throw new Error("the first claim failed");
      const second = claimOf("並備存紀錄", other);
      expect((await guardClaim(second, [], withReader)).verdict.kind).toBe("ungrounded");
      expect((await guardClaim(second, [first.verdict.claim], withReader)).verdict.kind).toBe(
        "grounded",
      );
    });

    it("fails a claim that a passage retrieved before the cited one contradicts", async () => {
      const { verdict } = await guardClaim(claimOf("銀行應於60日內通知客戶", other), [], {
        ...guarding,
        asked: { ...asked, reader: null },
      });
      expect(verdict).toMatchObject({
        kind: "ungrounded",
        failedChecks: [{ check: "contradiction" }],
      });
    });

    it("lets a claim of the first passage differ from later ones", async () => {
      const { verdict } = await guardClaim(claimOf(RIGHT), [], {
        ...guarding,
        asked: { ...asked, reader: null },
      });
      expect(verdict).toMatchObject({
        kind: "grounded",
        stages: [{}, {}, {}, {}, { stage: "answer", outcome: "passed" }],
      });
    });

    it("leaves a claim undecided where the reader failed", async () => {
      const broken: Reader = { ...readerOf(""), read: () => Promise.reject(new Error("no model")) };
      const { verdict } = await guardClaim(claimOf(RIGHT), [], {
        ...guarding,
        asked: { ...asked, reader: broken },
      });
      expect(verdict).toMatchObject({ kind: "undecided", cause: new Error("no model") });
    });
  });
});
