import { describe, expect, it } from "vitest";
import { contextOf } from "../../src/text/quote-context.ts";
import type { ReadableDocument } from "../../src/wire/document-schema.ts";
import { QUOTE } from "../support/sample-answer.ts";

/** Twenty lines of four characters each, a block a line. */
const TEXT = Array.from({ length: 20 }, (_, at) => `第${String(at).padStart(2, "0")}。`).join("");
const DOCUMENT = {
  text: TEXT,
  blocks: Array.from({ length: 20 }, (_, at) => ({
    anchor: `b${at}`,
    spans: [{ start: at * 4, end: at * 4 + 4 }],
  })),
} as unknown as ReadableDocument;

const quoteAt = (start: number, end: number) => ({
  ...QUOTE,
  quote: TEXT.slice(start, end),
  spans: [{ start, end }],
});

describe("the context of a quote", () => {
  it("is its blocks and five on either side", () => {
    const context = contextOf(quoteAt(41, 47), DOCUMENT);
    expect(context?.blocks.map(({ anchor }) => anchor)).toEqual(
      [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map((at) => `b${at}`),
    );
    expect(context?.anchor).toBe("b10");
  });

  it("ends where the document does", () => {
    expect(contextOf(quoteAt(0, 4), DOCUMENT)?.blocks).toHaveLength(6);
  });

  it.each([
    { why: "other words stand there now", quote: { ...quoteAt(0, 4), quote: "舊文字。" } },
    { why: "the document has become shorter", quote: quoteAt(400, 404) },
  ])("is none where $why", ({ quote }) => {
    expect(contextOf(quote, DOCUMENT)).toBeNull();
  });
});
