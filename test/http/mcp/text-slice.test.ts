import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sliceWholeCharacters } from "../../../src/http/mcp/text-slice.ts";

describe("a slice of whole characters", () => {
  it("joins up again to the text, without half a character anywhere", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("法", "𠮷", "a", "😀") }),
        fc.integer({ min: 2, max: 5 }),
        (text, maxLength) => {
          const slices: string[] = [];
          for (let start = 0; start < text.length;) {
            const slice = sliceWholeCharacters(text, start, maxLength);
            expect(slice.text).toBe(text.slice(slice.start, slice.end));
            expect(slice.text).not.toMatch(/\p{Surrogate}/u);
            slices.push(slice.text);
            start = slice.end;
          }
          expect(slices.join("")).toBe(text);
        },
      ),
    );
  });

  it.each([
    { start: 1, expected: { text: "法", start: 2, end: 3 }, why: "begins inside a character" },
    { start: 9, expected: { text: "", start: 3, end: 3 }, why: "begins behind the end" },
  ])("$why", ({ start, expected }) => {
    expect(sliceWholeCharacters("𠮷法", start, 10)).toEqual(expected);
  });
});
