import { describe, expect, it } from "vitest";
import { standAloneRange } from "../../src/answering/stand-alone-range.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import { passageAt } from "../support/passages.ts";

/** What is quoted with the sentence that holds `words`. */
function quoted(passage: Passage, words: string): string {
  const range = passage.sentences.find((one) => sliceSpan(passage.text, one).includes(words));
  if (range === undefined) throw new Error(`no sentence holds ${words}`);
  return sliceSpan(passage.text, standAloneRange(passage, range));
}

describe("standAloneRange", () => {
  it("takes the sentence along to which 後者 points", () => {
    const passage = passageAt(0, "作法有兩種。另一種是擇優。該研究建議採取後者作為策略。");
    expect(quoted(passage, "後者")).toBe("另一種是擇優。該研究建議採取後者作為策略。");
  });

  it.each(["以及用於後勤。", "同樣地，主管也受影響。", "這有助於監理。", "其應遵循規範。"])(
    "quotes the sentence before one that leans on it: %s",
    (leaning) => {
      const before = "銀行應監控交易。";
      expect(quoted(passageAt(0, `開頭一句。${before}${leaning}`), leaning)).toBe(before + leaning);
    },
  );

  it.each(["此外，應申報。", "其他機構不適用。", "其中高風險者應申報。", "並購案應申報。"])(
    "leaves alone what stands by itself: %s",
    (sentence) => {
      expect(quoted(passageAt(0, `開頭一句。${sentence}`), sentence)).toBe(sentence);
    },
  );

  it("quotes one sentence of a short footnote where no more is wanted", () => {
    const passage = passageAt(0, "自2024年起實施。此外，尋找投資機會。", { kind: "footnote" });
    const [first = { start: 0, end: 0 }] = passage.sentences;
    expect(standAloneRange(passage, first, { isWhole: false })).toEqual(first);
  });

  it("quotes a short item or footnote whole", () => {
    const text = "評估氣候風險。此外，尋找投資機會。";
    for (const kind of ["item", "footnote"] as const) {
      expect(quoted(passageAt(0, text, { kind }), "投資機會")).toBe(text);
    }
    expect(quoted(passageAt(0, text), "投資機會")).toBe("此外，尋找投資機會。");
  });

  it("quotes of a long item the sentence alone", () => {
    const text = `${"甲".repeat(160)}。乙機構應申報。`;
    expect(quoted(passageAt(0, text, { kind: "item" }), "乙機構")).toBe("乙機構應申報。");
  });

  it("grows to three sentences at most", () => {
    const text = "甲句。這是乙。這是丙。這是丁。";
    expect(quoted(passageAt(0, text), "丁")).toBe("這是乙。這是丙。這是丁。");
  });
});
