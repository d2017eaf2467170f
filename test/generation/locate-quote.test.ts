import { describe, expect, it } from "vitest";
import { sliceSpans } from "../../src/domain/span.ts";
import { locateQuote } from "../../src/generation/locate-quote.ts";
import { passageAt } from "../support/passages.ts";

const TEXT = "銀行不得委外。但經核准者，不在此限。";
const passage = {
  ...passageAt(0, TEXT, { locator: "第1段" }),
  sentences: [
    { start: 0, end: 7 },
    { start: 7, end: TEXT.length },
  ],
};

describe("locateQuote", () => {
  it.each([
    { why: "as it stands", quote: "銀行不得委外。", expected: "銀行不得委外。" },
    { why: "with the 不 that it left out", quote: "得委外", expected: "銀行不得委外。" },
    { why: "in the other script", quote: "银行不得委外", expected: "銀行不得委外。" },
    { why: "with other white space", quote: "銀行 不得\n委外", expected: "銀行不得委外。" },
    { why: "over two sentences", quote: "委外。但經核准者", expected: TEXT },
  ])("finds a quote $why, and cites whole sentences of the source", ({ quote, expected }) => {
    const found = locateQuote(passage, quote);
    expect(found?.quote).toBe(expected);
    expect(sliceSpans(TEXT, found?.spans ?? [])).toBe(expected);
  });

  it.each(["銀行得委外", "銀行不得……委外", "不", " ", "核准者除外"])(
    "finds nothing for words that do not stand there: %s",
    (quote) => {
      expect(locateQuote(passage, quote)).toBeUndefined();
    },
  );
});
