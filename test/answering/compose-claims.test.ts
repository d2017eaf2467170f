import { describe, expect, it } from "vitest";
import { composeClaims } from "../../src/answering/compose-claims.ts";
import { sliceSpans } from "../../src/domain/span.ts";
import { passageAt } from "../support/passages.ts";

const SOURCE = "序言。指下列情形：\n一、甲項；\n二、乙項；以及\n三、數據。";
const passage = passageAt(3, SOURCE.slice(3));
const rangeOf = (words: string): { start: number; end: number } => {
  const start = passage.text.indexOf(words);
  return { start, end: start + words.length };
};

describe("composeClaims", () => {
  it("says in clean words of the answer's script what it quotes as printed", () => {
    const ranges = [rangeOf("指下列情形："), rangeOf("二、乙項；以及\n三、數據。")];
    const [claim] = composeClaims([{ passage, ranges, introduces: false }], "hans");
    expect(claim?.text).toBe("指下列情形：二、乙项；以及三、数据。");
    const [citation] = claim?.citations ?? [];
    expect(citation?.quote).toBe("指下列情形：二、乙項；以及\n三、數據。");
    expect(sliceSpans(SOURCE, citation?.spans ?? [])).toBe(citation?.quote);
  });

  it("makes one claim a part, in order", () => {
    const parts = ["指下列情形：", "二、乙項；以及"].map((words, index) => ({
      passage,
      ranges: [rangeOf(words)],
      introduces: index === 0,
    }));
    expect(composeClaims(parts, "hant").map(({ text }) => text)).toEqual([
      "指下列情形：",
      "二、乙項。",
    ]);
  });
});
