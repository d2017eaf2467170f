import { describe, expect, it } from "vitest";
import { EVIDENCE_FEATURES, type EvidenceFeatures } from "../../src/answering/evidence-model.ts";
import type { SentenceCandidate } from "../../src/answering/sentence-candidates.ts";
import { withTiers } from "../../src/answering/with-tiers.ts";
import { foldText } from "../../src/text/normalise.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { passageAt, recordOf } from "../support/passages.ts";

// SAFETY: the entries are exactly the feature names.
const ZERO = Object.fromEntries(EVIDENCE_FEATURES.map((name) => [name, 0])) as EvidenceFeatures;

/** What is quoted of `text` around the clause that holds `words`; `coverage` of each clause, 0 where not given. */
function quoted(text: string, words: string, coverage: readonly number[] = []): string {
  const evidence = {
    ...recordOf(passageAt(0, text)),
    rank: 1,
    score: 1,
    trace: [],
    sentenceVectors: [],
  };
  const all: SentenceCandidate[] = splitSentences(text).map((range, index) => {
    const clause = text.slice(range.start, range.end);
    return {
      evidence,
      range,
      text: clause,
      folded: foldText(clause),
      absentPlace: undefined,
      isContrary: false,
      features: { ...ZERO, coverage: coverage[index] ?? 0 },
    };
  });
  const anchor = all.find((clause) => clause.text.includes(words));
  if (anchor === undefined) throw new RangeError("no such clause");
  const { start, end } = withTiers({ ...anchor }, anchor.range, all);
  return text.slice(start, end);
}

const LEAVE =
  "雇主應給假。工作滿一年者，給予七日；滿三年者，給予十四日；滿五年者，給予二十一日。以上日數得合併。";

describe("withTiers", () => {
  it.each(["滿一年", "滿三年", "滿五年"])(
    "quotes all tiers of a rule from the one with %s",
    (words) => {
      expect(quoted(LEAVE, words)).toBe(
        "工作滿一年者，給予七日；滿三年者，給予十四日；滿五年者，給予二十一日。",
      );
    },
  );

  it("finds tiers in Simplified text whose conditions are in words", () => {
    const fine = "责令改正，情节较轻的，处一万元以下罚款；情节严重的，处一万元以上十万元以下罚款。";
    expect(quoted(fine, "情节较轻")).toBe(fine);
  });

  it("stops at a tier that holds less of what is asked, as the question has chosen", () => {
    expect(quoted(LEAVE, "滿三年", [0, 0.2, 0.5, 0.2])).toBe("滿三年者，給予十四日；");
    expect(quoted(LEAVE, "滿一年", [0, 0.2, 0.5, 0])).toBe(
      "工作滿一年者，給予七日；滿三年者，給予十四日；",
    );
  });

  it("takes in no clause without a quantity, with other words, or of another line", () => {
    const other = "會員繳費五百元；委員會由主席任命三人組成。";
    expect(quoted(other, "五百元")).toBe("會員繳費五百元；");
    expect(quoted("甲類機構每年申報二次；甲類機構得申報。", "二次")).toBe("甲類機構每年申報二次；");
    expect(quoted("甲類機構每年申報二次；\n乙類機構每年申報一百次；", "二次")).toBe(
      "甲類機構每年申報二次；",
    );
  });

  it("leaves sentences that a full stop parts as they are", () => {
    expect(quoted("甲類機構每年申報二次。乙類機構每年申報三次。", "二次")).toBe(
      "甲類機構每年申報二次。",
    );
  });
});
