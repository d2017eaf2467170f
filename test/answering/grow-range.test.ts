import { describe, expect, it } from "vitest";
import { EVIDENCE_FEATURES, type EvidenceFeatures } from "../../src/answering/evidence-model.ts";
import { growRange } from "../../src/answering/grow-range.ts";
import type { SentenceCandidate } from "../../src/answering/sentence-candidates.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { passageAt, recordOf } from "../support/passages.ts";

// SAFETY: the entries are exactly the feature names.
const ZERO = Object.fromEntries(EVIDENCE_FEATURES.map((name) => [name, 0])) as EvidenceFeatures;
const shortlist = { bias: 0, weights: { ...ZERO, coverage: 1 } };
const TEXT = "甲一。甲二。甲三。甲四。";

/** Four sentences with their log-odds before they are read. */
function candidates(logOdds: readonly number[], more: Partial<Passage> = {}): SentenceCandidate[] {
  const passage = { ...passageAt(0, TEXT), ...more };
  const evidence = { ...recordOf(passage), rank: 1, score: 1, trace: [], sentenceVectors: [] };
  return logOdds.map((coverage, index) => ({
    evidence,
    range: { start: 3 * index, end: 3 * index + 3 },
    text: TEXT.slice(3 * index, 3 * index + 3),
    folded: TEXT.slice(3 * index, 3 * index + 3),
    absentPlace: undefined,
    isContrary: false,
    features: { ...ZERO, coverage },
  }));
}

function grown(logOdds: readonly number[], anchor: number, more: Partial<Passage> = {}): string {
  const all = candidates(logOdds, more);
  const chosen = all[anchor];
  if (chosen === undefined) throw new RangeError("no such sentence");
  // as after the reading: another object, with the verdict
  const read = { ...chosen, features: { ...chosen.features, reader: 1 } };
  const { start, end } = growRange(read, all, shortlist);
  return TEXT.slice(start, end);
}

describe("growRange", () => {
  it("takes in neighbours that are nearly as likely, the likelier side first, three sentences at most", () => {
    expect(grown([0, 5, 5.5, 5.2], 1)).toBe("甲二。甲三。甲四。");
    expect(grown([5.2, 5, 5.1, 5.2], 1)).toBe("甲一。甲二。甲三。");
  });

  it("leaves out what is far less likely, and all behind it", () => {
    expect(grown([5, 1, 5, 3], 2)).toBe("甲三。");
    expect(grown([4, 5, 4, 0], 1)).toBe("甲二。");
  });

  it("takes in no words that introduce a list, which would bring all of it", () => {
    const introducing = { itemIds: ["item"], sentences: [{ start: 9, end: 12 }] };
    expect(grown([0, 0, 5, 5], 2, introducing)).toBe("甲三。");
    expect(grown([0, 0, 5, 5], 2)).toBe("甲三。甲四。");
  });

  it("grows nothing that is not among the candidates", () => {
    const [anchor] = candidates([5]);
    if (anchor === undefined) throw new RangeError("no such sentence");
    expect(() => growRange(anchor, candidates([5, 5]), shortlist)).toThrow(RangeError);
  });
});
