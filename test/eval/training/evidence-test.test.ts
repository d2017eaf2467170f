import { describe, expect, it } from "vitest";
import { evidenceTest } from "../../../eval/training/evidence-test.ts";
import { EVIDENCE_FEATURES, type EvidenceFeatures } from "../../../src/answering/evidence-model.ts";
import type { SentenceCandidate } from "../../../src/answering/sentence-candidates.ts";
import type { Span } from "../../../src/domain/span.ts";
import { createExactPassageIndex } from "../../support/exact-passage-index.ts";
import { HK_POLICY, passageAt, recordOf } from "../../support/passages.ts";

// SAFETY: the entries are exactly the feature names.
const ZERO = Object.fromEntries(EVIDENCE_FEATURES.map((name) => [name, 0])) as EvidenceFeatures;

// the 1 behind 公司 is a footnote's mark, which the passage leaves out
const STORED = "甲公司1應申報。乙公司免申報。";
const PASSAGE = passageAt(0, "甲公司應申報。乙公司免申報。", {
  spans: [
    { start: 0, end: 3 },
    { start: 4, end: STORED.length },
  ],
});

function candidateAt(range: Span): SentenceCandidate {
  const more = { rank: 1, score: 1, trace: [], sentenceVectors: [] };
  return {
    evidence: { ...recordOf(PASSAGE), ...more },
    range,
    text: PASSAGE.text.slice(range.start, range.end),
    folded: PASSAGE.text.slice(range.start, range.end),
    absentPlace: undefined,
    isContrary: false,
    features: ZERO,
  };
}

async function testFor(quote: string) {
  const source = { meta: HK_POLICY, text: STORED };
  const index = createExactPassageIndex([{ source, entries: [], termPairs: [] }]);
  const question = {
    id: "1",
    source: "dev",
    documentId: "",
    question: "誰應申報？",
    evidence: [{ documentId: HK_POLICY.id, quote }],
    hiddenDocumentIds: [],
  };
  return evidenceTest(question, [recordOf(PASSAGE)], { index, generation: "exact" });
}

const [FIRST = { start: 0, end: 0 }, SECOND = { start: 0, end: 0 }] = PASSAGE.sentences;

describe("evidenceTest", () => {
  it("finds the sentence that holds the evidence, and not its neighbour", async () => {
    const isEvidence = await testFor("乙公司免申報");
    expect([FIRST, SECOND].map((range) => isEvidence(candidateAt(range)))).toEqual([false, true]);
  });

  it("finds evidence that holds a footnote's mark", async () => {
    const isEvidence = await testFor("甲公司1應申報。");
    expect([FIRST, SECOND].map((range) => isEvidence(candidateAt(range)))).toEqual([true, false]);
  });
});
