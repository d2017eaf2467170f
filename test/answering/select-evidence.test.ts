import { describe, expect, it } from "vitest";
import { EVIDENCE_FEATURES, type EvidenceFeatures } from "../../src/answering/evidence-model.ts";
import { selectEvidence } from "../../src/answering/select-evidence.ts";
import type { SentenceCandidate } from "../../src/answering/sentence-candidates.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import { foldText } from "../../src/text/normalise.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { passageAt, recordOf } from "../support/passages.ts";

// SAFETY: the entries are exactly the feature names.
const ZERO = Object.fromEntries(EVIDENCE_FEATURES.map((name) => [name, 0])) as EvidenceFeatures;
const byScore = { bias: 0, weights: { ...ZERO, score: 5 } };
const MODEL = {
  shortlist: byScore,
  selection: byScore,
  decision: byScore,
  minEvidence: 0.5,
  minScope: 0.5,
  minSupport: 0.5,
};

/** What is quoted of a passage for a question about numbers, the sentence with `words` being the likeliest. */
function quoted(text: string, words: string): string[] {
  const sentences = splitSentences(text);
  const passage = { ...passageAt(0, text), sentences };
  const evidence = { ...recordOf(passage), rank: 1, score: 1, trace: [], sentenceVectors: [] };
  const all = sentences.map((range): SentenceCandidate => {
    const sentence = sliceSpan(text, range);
    return {
      evidence,
      range,
      text: sentence,
      folded: foldText(sentence),
      absentPlace: undefined,
      isContrary: false,
      features: { ...ZERO, score: sentence.includes(words) ? 1 : 0 },
    };
  });
  const question = { folded: foldText("特休有幾天?"), kind: "number" } as const;
  const { parts } = selectEvidence(all, { all, question, model: MODEL });
  return parts.flatMap(({ ranges }) => ranges.map((range) => sliceSpan(text, range)));
}

describe("selectEvidence", () => {
  it("quotes the sentence that is likeliest", () => {
    expect(quoted("雇主應給假。假期有七日。工資照給。", "七日")).toEqual(["假期有七日。"]);
  });

  it("quotes all tiers of a rule where the question names none", () => {
    expect(quoted("雇主應給假。滿一年者，七日；滿三年者，十四日。", "七日")).toEqual([
      "滿一年者，七日；滿三年者，十四日。",
    ]);
  });

  it("quotes a rule with its exception", () => {
    expect(quoted("假期有七日。但學徒不在此限。工資照給。", "七日")).toEqual([
      "假期有七日。但學徒不在此限。",
    ]);
  });
});
