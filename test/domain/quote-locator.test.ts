import { describe, expect, it } from "vitest";
import { quoteLocator } from "../../src/domain/quote-locator.ts";

// 第21條 with two 項, the second with twelve 款 of which some are shown; a range each.
const ARTICLE = {
  locator: "第21條",
  places: [
    { locator: "第21條第1項", start: 0, end: 10 },
    { locator: "第21條第2項", start: 10, end: 20 },
    { locator: "第21條第2項第1款", start: 20, end: 30 },
    { locator: "第21條第2項第1款第1目", start: 30, end: 40 },
    { locator: "第21條第2項第12款", start: 40, end: 50 },
  ],
};

const at = (...spans: [number, number][]): string =>
  quoteLocator(
    ARTICLE,
    spans.map(([start, end]) => ({ start, end })),
  );

describe("quoteLocator", () => {
  it.each([
    { spans: [[2, 8]], locator: "第21條第1項", why: "one paragraph" },
    { spans: [[12, 18]], locator: "第21條第2項", why: "the words that introduce a list" },
    { spans: [[40, 50]], locator: "第21條第2項第12款", why: "one item" },
    { spans: [[30, 40]], locator: "第21條第2項第1款第1目", why: "an item of an item" },
    { spans: [[0, 20]], locator: "第21條", why: "two paragraphs" },
    { spans: [[20, 50]], locator: "第21條第2項", why: "two items: 第1款 does not hold 第12款" },
    { spans: [[10, 50]], locator: "第21條第2項", why: "a whole list" },
    { spans: [[0, 50]], locator: "第21條", why: "the whole article" },
  ] as const)("gives $locator for $why", ({ spans, locator }) => {
    expect(at(...spans.map(([start, end]): [number, number] => [start, end]))).toBe(locator);
  });

  it("cites an item quoted with the words that lead to it by the item's locator", () => {
    expect(at([10, 20], [40, 50])).toBe("第21條第2項第12款");
  });

  it("takes the passage's own locator where nothing narrower is known", () => {
    expect(quoteLocator({ locator: "第12(b)段", places: [] }, [{ start: 0, end: 9 }])).toBe(
      "第12(b)段",
    );
  });
});
