import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sliceSpan } from "../../src/domain/span.ts";
import { foldText, normaliseText } from "../../src/text/normalise.ts";

const MIXED_TEXT = fc.string({
  unit: fc.constantFrom(...Array.from("第條条１2㈠㎡勣乾隆燥衞着AＢé。\n 　𠮷㌔")),
});

describe("normaliseText", () => {
  it.each([
    { source: "第１２條", find: "12条", original: "１２條", why: "full width, Traditional" },
    { source: "㈠申報", find: "一", original: "㈠", why: "one character becomes three" },
    { source: "功勣卓著", find: "卓著", original: "卓著", why: "勣 becomes a surrogate pair" },
    { source: "𠮷林省", find: "𠮷", original: "𠮷", why: "the source holds a surrogate pair" },
    {
      source: "10㎡以下",
      find: "m2以",
      original: "㎡以",
      why: "span crosses an expanded character",
    },
    { source: "ＦＳＴＢ 公布", find: "fstb", original: "ＦＳＴＢ", why: "full width, upper case" },
    { source: "衞生及銀行", find: "卫生", original: "衞生", why: "a Hong Kong form" },
  ])("maps $find back to $original ($why)", ({ source, find, original }) => {
    const { text, offsets } = normaliseText(source);
    const start = text.indexOf(find);
    expect(start, `"${find}" in "${text}"`).toBeGreaterThanOrEqual(0);
    const span = offsets.toSource({ start, end: start + find.length });
    expect(sliceSpan(source, span)).toBe(original);
  });

  it("gives the same text as foldText, which keeps no offsets", () => {
    fc.assert(
      fc.property(MIXED_TEXT, (source) => {
        expect(normaliseText(source).text).toBe(foldText(source));
      }),
    );
  });

  it("maps every code unit to whole characters inside the source, in order", () => {
    fc.assert(
      fc.property(MIXED_TEXT, (source) => {
        const { text, offsets } = normaliseText(source);
        let previousStart = 0;
        for (let start = 0; start < text.length; start++) {
          const span = offsets.toSource({ start, end: start + 1 });
          expect(span.start).toBeGreaterThanOrEqual(previousStart);
          expect(span.end).toBeLessThanOrEqual(source.length);
          expect(sliceSpan(source, span)).not.toMatch(/[\uD800-\uDFFF]/u);
          previousStart = span.start;
        }
      }),
    );
  });

  it("refuses an empty span, which has no source", () => {
    expect(() => normaliseText("条例").offsets.toSource({ start: 1, end: 1 })).toThrow(RangeError);
  });
});

describe("foldText", () => {
  it("makes one text of script, width and case variants", () => {
    const variants = ["金融機構應採用AI模型", "金融机构应采用ai模型", "金融機構應採用ＡＩ模型"];
    expect(new Set(variants.map(foldText))).toEqual(new Set(["金融机构应采用ai模型"]));
  });
});
