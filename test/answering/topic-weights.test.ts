import { describe, expect, it } from "vitest";
import { EVIDENCE_FEATURES, type EvidenceFeatures } from "../../src/answering/evidence-model.ts";
import type { SentenceCandidate } from "../../src/answering/sentence-candidates.ts";
import { topicFirst, topicWeights } from "../../src/answering/topic-weights.ts";
import { passageAt, recordOf } from "../support/passages.ts";

// SAFETY: every feature is named once.
const zero = Object.fromEntries(EVIDENCE_FEATURES.map((name) => [name, 0])) as EvidenceFeatures;
const terms = [
  { token: "investlm", weight: 1, alternatives: ["大模型"] },
  { token: "费用", weight: 0.4, alternatives: [] },
];

function candidatesOf(...texts: string[]): SentenceCandidate[] {
  return texts.map((text, index) => ({
    evidence: {
      ...recordOf(passageAt(index, text)),
      rank: index + 1,
      score: 1,
      trace: [],
      sentenceVectors: [],
    },
    range: { start: 0, end: text.length },
    text,
    folded: text,
    absentPlace: undefined,
    isContrary: false,
    features: zero,
  }));
}

describe("topicWeights", () => {
  it("weighs the rare words of a question, or what stands for them, and no others", () => {
    const candidates = candidatesOf("费用由银行承担。", "开放investlm。", "开放大模型。");
    expect([...topicWeights(terms, candidates).values()]).toEqual([0, 1, 1]);
  });

  it("counts a passage by its best sentence", () => {
    const [first, second] = candidatesOf("开放investlm。", "其他。");
    if (first === undefined || second === undefined) throw new Error("two were made");
    const sentences = [{ ...second, evidence: first.evidence }, first];
    expect([...topicWeights(terms, sentences).values()]).toEqual([1]);
  });
});

describe("topicFirst", () => {
  it("puts passages on the topic first and keeps the order otherwise", () => {
    const candidates = candidatesOf("费用。", "investlm。", "其他。", "大模型。");
    const ordered = topicFirst(topicWeights(terms, candidates));
    expect(ordered.map(({ passage }) => passage.text)).toEqual([
      "investlm。",
      "大模型。",
      "费用。",
      "其他。",
    ]);
  });

  it("keeps the order where nothing is on the topic", () => {
    const candidates = candidatesOf("费用。", "其他。");
    const ordered = topicFirst(topicWeights(terms, candidates));
    expect(ordered.map(({ rank }) => rank)).toEqual([1, 2]);
  });
});
