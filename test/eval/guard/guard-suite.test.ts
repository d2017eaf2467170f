import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { generateSuite } from "../../../eval/guard/generate-suite.ts";
import type { GuardPair } from "../../../eval/guard/guard-pair.ts";
import { judgePairs } from "../../../eval/guard/judge-pairs.ts";
import { readReviews } from "../../../eval/guard/read-reviews.ts";
import {
  hasStatutes,
  readCorpusSentences,
  readStatuteSentences,
} from "../../../eval/guard/read-sources.ts";
import type { SourceSentence } from "../../../eval/guard/source-sentence.ts";
import { SHIPPED_GUARD } from "../../support/shipped-guard.ts";

const withStatutes = hasStatutes();
const ABSENT = "../shared/data/tw-laws is absent; the whole suite and its reviews are not checked";

let corpus: readonly SourceSentence[] = [];
let pairs: readonly GuardPair[] = [];

beforeAll(async () => {
  corpus = await readCorpusSentences();
  pairs = generateSuite([corpus]);
});

describe("generateSuite over the corpus", () => {
  it("makes the same pairs from the same sentences, sorted by id and without a repeated one", () => {
    const ids = pairs.map(({ id }) => id);
    expect(generateSuite([corpus])).toEqual(pairs);
    expect([...new Set(ids)].sort()).toEqual(ids);
  });

  it("alters nothing into its own quote", () => {
    const unchanged = pairs.filter(
      ({ expected, claim, quote }) => expected === "ungrounded" && claim === quote,
    );
    expect(unchanged).toEqual([]);
  });

  it("gives both parts of the split altered and faithful claims", () => {
    const groups = new Set(pairs.map(({ split, expected }) => `${split}/${expected}`));
    expect([...groups].sort()).toEqual([
      "dev/grounded",
      "dev/ungrounded",
      "test/grounded",
      "test/ungrounded",
    ]);
  });

  it("never puts one quote on both sides of the split", () => {
    const sides = new Map<string, Set<string>>();
    for (const { source, split, quote } of pairs) {
      const key = `${source.documentId}#${quote}`;
      sides.set(key, (sides.get(key) ?? new Set()).add(split));
    }
    expect([...sides.values()].filter((splits) => splits.size > 1)).toEqual([]);
  });
});

describe("a pair", () => {
  it("tells the guard of the document it quotes", () => {
    const practices = pairs.map(
      ({ document }) => `${document.jurisdiction ?? ""} ${document.kind}`,
    );
    expect([...new Set(practices)].sort()).toEqual(["HK policy-statement", "TW report"]);
  });

  it("is held to the degree of duty where its document grades duties", async () => {
    const pair: GuardPair = {
      id: "altered/modality/degree",
      type: "altered/modality",
      expected: "ungrounded",
      claim: "金融機構須制定策略。",
      quote: "金融機構應制定策略。",
      change: "應→須",
      source: { documentId: "hk", locator: "第1段" },
      document: { jurisdiction: "HK", kind: "policy-statement" },
      split: "dev",
    };
    const elsewhere = { ...pair, document: { jurisdiction: "TW", kind: "report" } } as const;
    const judged = await judgePairs([pair, elsewhere], SHIPPED_GUARD);
    expect(judged.map(({ flagged }) => flagged)).toEqual([true, false]);
  });
});

describe("generateSuite over corpus and statutes", () => {
  let whole: readonly GuardPair[] = [];
  beforeEach((context) => {
    context.skip(!withStatutes, ABSENT);
  });
  beforeAll(async () => {
    if (!withStatutes) return;
    whole = generateSuite([corpus, await readStatuteSentences()]);
  }, 60_000);

  it("makes at least 3,000 pairs, and at least 80 of each type", () => {
    expect(whole.length).toBeGreaterThanOrEqual(3000);
    const counts = new Map<string, number>();
    for (const { type } of whole) counts.set(type, (counts.get(type) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count < 80)).toEqual([]);
  });

  it("still makes the 200 pairs that were reviewed, and none that was found wrong", async () => {
    const reviews = await readReviews();
    const ids = new Set(whole.map(({ id }) => id));
    const right = reviews.filter(({ verdict }) => verdict === "right");
    expect(right.length).toBeGreaterThanOrEqual(200);
    expect(right.filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(reviews.filter(({ id, verdict }) => verdict === "wrong" && ids.has(id))).toEqual([]);
  });
});
