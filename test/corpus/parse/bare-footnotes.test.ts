import { describe, expect, it } from "vitest";
import { blocksOf, outline } from "./outline.ts";

describe("footnotes whose numbers are not raised", () => {
  const NOTES = "註釋\n1 罰款上限已提高。\n2 見第1項。\n";
  const marked = (text: string) =>
    blocksOf(text).map(({ kind, locator, text: words, footnotes }) => ({
      row: `${kind} ${locator}: ${words}`,
      marks: footnotes.map(({ label, offset }) => `${label}@${offset}`),
    }));

  it("finds them below their heading, and the marks that can only be theirs", () => {
    expect(marked(`須繳罰款1。採取風險為本2的方法。\n\n${NOTES}`)).toEqual([
      { row: "paragraph 文件: 須繳罰款。採取風險為本的方法。", marks: ["1@4", "2@11"] },
      { row: "heading 註釋: 註釋", marks: [] },
      { row: "footnote 註1: 罰款上限已提高。", marks: [] },
      { row: "footnote 註2: 見第1項。", marks: [] },
    ]);
  });

  it("leaves a number in the text that may count something, or mark nothing", () => {
    const [first] = marked(`須於第1項所列2小時內通報1家。為期或2或以上。\n\n${NOTES}`);
    expect(first).toEqual({
      row: "paragraph 文件: 須於第1項所列2小時內通報1家。為期或2或以上。",
      marks: [],
    });
  });

  it("takes numbered lines that nothing marks for text", () => {
    expect(outline("步驟說明。\n\n1 甲方須簽署。\n\n2 乙方須確認。\n")).toEqual([
      "paragraph 文件: 步驟說明。",
      "paragraph 文件: 1 甲方須簽署。",
      "paragraph 文件: 2 乙方須確認。",
    ]);
  });

  it("calls them 注 in Simplified script", () => {
    const blocks = blocksOf("须缴罚款1。\n\n注释\n1 上限已提高。\n", { jurisdiction: "CN" });
    expect(blocks.at(-1)?.locator).toBe("注1");
  });
});
