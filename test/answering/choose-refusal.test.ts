import { describe, expect, it } from "vitest";
import { chooseRefusal } from "../../src/answering/choose-refusal.ts";
import { EVIDENCE_FEATURES, type EvidenceFeatures } from "../../src/answering/evidence-model.ts";
import type { EvidenceSelection } from "../../src/answering/evidence-selection.ts";
import { passageAt, recordOf } from "../support/passages.ts";

// SAFETY: every feature is named once.
const zero = Object.fromEntries(EVIDENCE_FEATURES.map((name) => [name, 0])) as EvidenceFeatures;
const logistic = { bias: 0, weights: zero };
const model = {
  shortlist: logistic,
  selection: logistic,
  decision: logistic,
  minEvidence: 0.4,
  minScope: 0.3,
  minSupport: 0.5,
};

function selectionOf(
  evidence: number,
  features: Partial<EvidenceFeatures> = {},
  { absentPlace, isContrary = false }: { absentPlace?: string; isContrary?: boolean } = {},
): EvidenceSelection {
  const passage = passageAt(0, "機構應報告。");
  const retrieved = { ...recordOf(passage), rank: 1, score: 1, trace: [], sentenceVectors: [] };
  const anchor = {
    evidence: retrieved,
    range: { start: 0, end: 6 },
    text: passage.text,
    folded: passage.text,
    absentPlace,
    isContrary,
    features: { ...zero, bestSimilarity: 0.9, ...features },
  };
  return { parts: [], anchor, evidence, listStemId: null, listGroup: null };
}

describe("chooseRefusal", () => {
  it.each([
    { selection: selectionOf(0.4), reason: null, why: "evidence reaches the minimum" },
    { selection: selectionOf(0.39), reason: "weak-evidence", why: "it nearly does" },
    { selection: selectionOf(0.19), reason: "not-in-documents", why: "it is far from it" },
    {
      selection: selectionOf(0.1, { bestSimilarity: 0.2 }),
      reason: "out-of-scope",
      why: "no sentence of the nearest passage is like the question",
    },
    {
      selection: selectionOf(0.3, { conflictingQuantity: 1 }),
      reason: "false-premise",
      why: "the nearest sentence names another number",
    },
    {
      selection: selectionOf(0.9, {}, { absentPlace: "新加坡" }),
      reason: "not-in-documents",
      why: "good evidence is about another place",
    },
    {
      selection: selectionOf(0.9, {}, { isContrary: true }),
      reason: "false-premise",
      why: "the passage says the contrary of what is taken for granted",
    },
  ])("says $reason when $why", ({ selection, reason }) => {
    expect(chooseRefusal({ ...selection, topicWeight: 0 }, model)).toBe(reason);
  });

  it.each([
    { topicWeight: 0.9, reason: "out-of-scope", why: "no word as rare as can be" },
    { topicWeight: 1, reason: "not-in-documents", why: "one" },
  ])("says $reason of what is less like the question and has $why of it", (given) => {
    const { topicWeight, reason } = given;
    const unlike = { ...selectionOf(0.1, { bestSimilarity: 0.25 }), topicWeight };
    expect(chooseRefusal(unlike, model)).toBe(reason);
    const offTopic = { ...selectionOf(0.1, { bestSimilarity: 0.15 }), topicWeight };
    expect(chooseRefusal(offTopic, model)).toBe("out-of-scope");
  });

  it("says out-of-scope where nothing was retrieved", () => {
    const nothing = {
      parts: [],
      anchor: undefined,
      evidence: 0,
      listStemId: null,
      listGroup: null,
    };
    expect(chooseRefusal({ ...nothing, topicWeight: 0 }, model)).toBe("out-of-scope");
  });
});
