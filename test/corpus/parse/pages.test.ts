import { describe, expect, it } from "vitest";
import { blocksOf } from "./outline.ts";

describe("pages", () => {
  it("are counted by form feeds; a block stands on the page that it begins on", () => {
    const text = "標題甲乙丙丁。\n\n第一頁的句子還沒有\f\n寫完。\n\n第二頁。\f\n\n第三頁。\f\n";
    expect(blocksOf(text).map(({ text: words, page }) => [words, page])).toEqual([
      ["標題甲乙丙丁。", 1],
      ["第一頁的句子還沒有寫完。", 1],
      ["第二頁。", 2],
      ["第三頁。", 3],
    ]);
  });

  it("are unknown where the text has none", () => {
    expect(blocksOf("甲。\n\n第 3 頁\n\n乙。\n").map(({ page }) => page)).toEqual([null, null]);
  });
});
