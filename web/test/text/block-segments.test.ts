import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isQuotedIn, segmentsOf } from "../../src/text/block-segments.ts";
import { wordsAt } from "../../src/text/words-at.ts";
import type { Block } from "../../src/wire/document-schema.ts";

const TEXT = "第一句話。第二句話¹，又一句。";

function blockAt(spans: Block["spans"], footnotes: Block["footnotes"] = []): Block {
  return {
    anchor: "a",
    kind: "paragraph",
    locator: "第1段",
    label: null,
    depth: 0,
    page: null,
    spans,
    footnotes,
  };
}

describe("the segments of a block", () => {
  it("are cut where quotes begin and end, and where a footnote is marked", () => {
    const spans = [
      { start: 0, end: 9 },
      { start: 10, end: 15 },
    ];
    const block = blockAt(spans, [{ label: "1", at: 9, anchor: "註1" }]);
    expect(segmentsOf(block, TEXT, [{ start: 5, end: 12 }])).toEqual([
      { kind: "words", text: "第一句話。", isQuoted: false },
      { kind: "words", text: "第二句話", isQuoted: true },
      { kind: "note", label: "1", anchor: "註1" },
      { kind: "words", text: "，又", isQuoted: true },
      { kind: "words", text: "一句。", isQuoted: false },
    ]);
  });

  it("hold every word of the block once, and mark those quoted, wherever the quotes lie", () => {
    const ranges = fc
      .uniqueArray(fc.nat(TEXT.length), { minLength: 2, maxLength: 6 })
      .map((cuts) => cuts.toSorted((one, other) => one - other))
      .map((cuts) =>
        Array.from({ length: Math.floor(cuts.length / 2) }, (_, at) => ({
          start: cuts[2 * at] ?? 0,
          end: cuts[2 * at + 1] ?? 0,
        })),
      );
    fc.assert(
      fc.property(ranges, ranges, (spans, quoted) => {
        const segments = segmentsOf(blockAt(spans), TEXT, quoted);
        const words = segments.flatMap((one) => (one.kind === "words" ? [one] : []));
        expect(words.map(({ text }) => text).join("")).toBe(wordsAt(spans, TEXT));
        const marked = words.filter(({ isQuoted }) => isQuoted).map(({ text }) => text);
        const isIn = (at: number, list: typeof spans) =>
          list.some(({ start, end }) => at >= start && at < end);
        const expected = [...Array(TEXT.length).keys()].filter(
          (at) => isIn(at, spans) && isIn(at, quoted),
        );
        expect(marked.join("")).toBe(expected.map((at) => TEXT[at]).join(""));
        expect(isQuotedIn(blockAt(spans), quoted)).toBe(expected.length > 0);
      }),
    );
  });
});
