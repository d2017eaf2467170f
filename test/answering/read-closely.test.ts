import { describe, expect, it } from "vitest";
import { EVIDENCE_FEATURES, type EvidenceFeatures } from "../../src/answering/evidence-model.ts";
import { readClosely } from "../../src/answering/read-closely.ts";
import type { SentenceCandidate } from "../../src/answering/sentence-candidates.ts";
import type { Reader } from "../../src/ports/reader.ts";
import { HK_POLICY, passageAt, recordOf } from "../support/passages.ts";

// SAFETY: the entries are exactly the feature names.
const ZERO = Object.fromEntries(EVIDENCE_FEATURES.map((name) => [name, 0])) as EvidenceFeatures;
const shortlist = { bias: 0, weights: { ...ZERO, coverage: 1 } };

function candidate(text: string, coverage: number): SentenceCandidate {
  const passage = passageAt(0, text, { headingPath: ["緩解風險"], stemText: "措施如下：" });
  return {
    evidence: { ...recordOf(passage), rank: 1, score: 1, trace: [], sentenceVectors: [] },
    range: { start: 0, end: text.length },
    text,
    folded: text,
    absentPlace: undefined,
    isContrary: false,
    features: { ...ZERO, coverage },
  };
}

function readerGiving(logOdds: (text: string) => number): Reader & { readonly texts: string[] } {
  const texts: string[] = [];
  return {
    fingerprint: "fake",
    texts,
    read: (_, asked) => {
      texts.push(...asked);
      return Promise.resolve(asked.map(logOdds));
    },
    close: () => Promise.resolve(),
  };
}

describe("readClosely", () => {
  it("shows the reader heading, stem and sentence, folded, and scales its verdict", async () => {
    const reader = readerGiving(() => -3);
    const [read] = await readClosely("问题", [candidate("應保持監督。", 1)], { shortlist, reader });
    expect(reader.texts).toEqual(["负责任应用人工智能的政策宣言 缓解风险 措施如下:|应保持监督。"]);
    expect(HK_POLICY.title).toBe("負責任應用人工智能的政策宣言");
    expect(read?.features.reader).toBe(-0.5);
  });

  it("reads the likeliest candidates only, and keeps their order", async () => {
    const scores = [8.3, 8.9, 8.1, 8.8, 8.2, 8.7, 8.6, 8.5];
    const candidates = scores.map((score) => candidate(`句${score}。`, score));
    const read = await readClosely("问题", candidates, {
      shortlist,
      reader: readerGiving(() => 99),
    });
    expect(read.map(({ text }) => text)).toEqual(["句8.9。", "句8.8。", "句8.7。"]);
    expect(new Set(read.map(({ features }) => features.reader))).toEqual(new Set([1]));
  });

  it("reads none that is far less likely than the best", async () => {
    const candidates = [candidate("甲。", 2.1), candidate("乙。", 4), candidate("丙。", 3.1)];
    const reader = readerGiving(() => 0);
    const read = await readClosely("问题", candidates, { shortlist, reader });
    expect(read.map(({ text }) => text)).toEqual(["乙。", "丙。"]);
    expect(reader.texts).toHaveLength(2);
  });

  it("keeps every candidate, unread, without a reader", async () => {
    const candidates = [candidate("甲。", 1), candidate("乙。", 0)];
    expect(await readClosely("问题", candidates, { shortlist, reader: null })).toEqual(candidates);
  });
});
