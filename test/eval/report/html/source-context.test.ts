import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceContext } from "../../../../eval/report/html/source-context.ts";

describe("sourceContext", () => {
  it("cuts the source where quoting or evidence starts or ends", () => {
    const pieces = sourceContext("前文引述的證據後文", [{ start: 2, end: 7 }], {
      quoted: [{ start: 2, end: 7 }],
      evidence: [{ start: 5, end: 8 }],
    });
    expect(pieces).toEqual([
      { text: "前文", isQuoted: false, isEvidence: false },
      { text: "引述的", isQuoted: true, isEvidence: false },
      { text: "證據", isQuoted: true, isEvidence: true },
      { text: "後", isQuoted: false, isEvidence: true },
      { text: "文", isQuoted: false, isEvidence: false },
    ]);
  });

  it("shows what stands between the slices of a quote without marking it", () => {
    const quoted = [
      { start: 0, end: 2 },
      { start: 14, end: 16 },
    ];
    const pieces = sourceContext("句首<sup>1</sup>句尾", quoted, { quoted, evidence: [] });
    expect(pieces.filter(({ isQuoted }) => isQuoted).map(({ text }) => text)).toEqual([
      "句首",
      "句尾",
    ]);
    expect(pieces.map(({ text }) => text).join("")).toBe("句首<sup>1</sup>句尾");
  });

  it("marks evidence that is shown but was not quoted as evidence only", () => {
    const evidence = [{ start: 2, end: 4 }];
    const pieces = sourceContext("前文證據後文", evidence, { quoted: [], evidence });
    expect(pieces.filter(({ isEvidence }) => isEvidence)).toEqual([
      { text: "證據", isQuoted: false, isEvidence: true },
    ]);
  });

  it("is one stretch of the source and cuts no surrogate pair", () => {
    const source = fc.string({
      unit: fc.constantFrom("𠮷", "字", "a"),
      minLength: 1,
      maxLength: 200,
      size: "max",
    });
    fc.assert(
      fc.property(source, fc.nat(), fc.nat(), (text, at, length) => {
        const offsets = [0, ...Array.from(text)].map(
          (_, index) => Array.from(text).slice(0, index).join("").length,
        );
        const start = offsets[at % (offsets.length - 1)] ?? 0;
        const end = offsets.find((offset) => offset > start + (length % 50)) ?? text.length;
        const joined = sourceContext(text, [{ start, end }], { quoted: [], evidence: [] })
          .map((piece) => piece.text)
          .join("");
        expect(text).toContain(joined);
        expect(Buffer.from(joined).toString()).toBe(joined);
      }),
    );
  });
});
