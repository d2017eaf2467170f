import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSentence } from "../../../src/corpus/split/cut-sentence.ts";
import { sliceSpan } from "../../../src/domain/span.ts";

function partsOf(text: string): string[] {
  return cutSentence(text, { start: 0, end: text.length }, 2000).map((part) =>
    sliceSpan(text, part),
  );
}

describe("a sentence that is too long to be cited", () => {
  const long = (count: number): string => "文".repeat(count);

  it.each([
    { why: "a semicolon before a later comma", mark: "；", later: "，" },
    { why: "a comma before a later enumeration comma", mark: "，", later: "、" },
    { why: "an enumeration comma before a later blank", mark: "、", later: " " },
    { why: "a comma that is within no number", mark: ",", later: "1,0" },
  ])("ends a part behind $why", ({ mark, later }) => {
    const [first] = partsOf(`${long(400)}${mark}${long(50)}${later}${long(2000)}`);
    expect(first).toBe(`${long(400)}${mark}`);
  });

  it("leaves the blank between two parts out", () => {
    const [first, second] = partsOf(`${long(400)} 乙${long(1700)}`);
    expect([first, second?.charAt(0)]).toEqual([long(400), "乙"]);
  });

  it("loses the sign at its end to no part of its own", () => {
    expect(partsOf(`${long(2399)}。`).at(-1)?.length).toBeGreaterThan(1);
  });

  it("is cut within no character, and into parts that hold every word", () => {
    const unit = fc.constantFrom(
      "文",
      "𠮷",
      "葛\u{E0100}",
      "，",
      "、",
      "；",
      " ",
      "\n",
      "a",
      "1,0",
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1500, maxLength: 4000, size: "max" }), (units) => {
        const text = units.join("").trim();
        const parts = partsOf(text);
        expect(parts.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const part of parts) {
          expect(part).not.toMatch(/\p{Cs}|^\s|\s$|^$/u);
          expect(part.startsWith("\u{E0100}")).toBe(false);
          if (text.length > 2000) expect(Array.from(part).length).toBeLessThanOrEqual(600);
        }
      }),
      { numRuns: 20 },
    );
  });
});
