import { describe, expect, it } from "vitest";
import { readerLine } from "../../src/text/reader-line.ts";

describe("readerLine", () => {
  it("puts the folded heading before the folded words, with a bar", () => {
    expect(readerLine("資助計劃", "撥款額共30億元。")).toBe("资助计划|拨款额共30亿元。");
  });

  it("keeps the end of a long heading, counted in code points", () => {
    expect(readerLine(`前${"𠮷".repeat(64)}`, "句")).toBe(`${"𠮷".repeat(64)}|句`);
  });

  it("leaves the bar away without a heading", () => {
    expect(readerLine("", "句")).toBe("句");
  });
});
