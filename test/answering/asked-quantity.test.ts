import { describe, expect, it } from "vitest";
import { fitsCount } from "../../src/answering/asked-quantity.ts";
import { foldText } from "../../src/text/normalise.ts";
import { findQuantities } from "../../src/text/quantities.ts";

/** The quantities of a sentence that a question asks for, as the sentence writes them. */
function fitting(question: string, sentence: string): string[] {
  const folded = foldText(sentence);
  return findQuantities(folded)
    .filter(fitsCount(foldText(question), folded))
    .map(({ start, end }) => folded.slice(start, end).trim());
}

describe("fitsCount", () => {
  it.each([
    ["罰款多少錢", "2024年5月起處新臺幣60萬元。", ["60万"]],
    ["How large is the fine?", "處HKD 5000。", ["5000"]],
    ["使用率是多少", "2023年為38%。", ["38%"]],
    ["要保存幾年", "自2024年起保存5年。", ["5年"]],
    ["要保存多久", "民國113年5月起，保存二十年。", ["二十年"]],
    ["訪談了幾家", "訪談11家機構，歷時3個月。", ["11"]],
    ["缺多少人才", "分析未來五年的技能差距。", []],
    ["有多少人參加", "約100名代表參加，會期3天。", ["100"]],
    ["有多少代表參加", "約100名代表參加，會期3天。", ["100"]],
  ] as const)("of %s finds in %s: %j", (question, sentence, expected) => {
    expect(fitting(question, sentence)).toEqual(expected);
  });
});
