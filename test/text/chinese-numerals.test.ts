import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseChineseNumeral } from "../../src/text/chinese-numerals.ts";

describe("parseChineseNumeral", () => {
  it.each([
    ["十", 10],
    ["十二", 12],
    ["二十一", 21],
    ["一百一十三", 113],
    ["一千零五", 1005],
    ["三万五千", 35000],
    ["一亿二千万", 120000000],
    ["三万亿", 3e12],
    ["二〇二四", 2024],
    ["壹佰贰拾", 120],
    ["两百", 200],
    ["30亿", 3000000000],
    ["1.5万", 15000],
    ["九点一", 9.1],
    ["一九八○", 1980],
  ])("reads %s as %d", (numeral, value) => {
    expect(parseChineseNumeral(numeral)).toBe(value);
  });

  it.each(["", "年", "三x"])("answers undefined for %j, which is no numeral", (text) => {
    expect(parseChineseNumeral(text)).toBeUndefined();
  });

  it("reads back every number below 10,000 that is written by place", () => {
    const digits = "零一二三四五六七八九";
    const write = (value: number): string => {
      const parts = [1000, 100, 10, 1].map((unit) => Math.floor(value / unit) % 10);
      const written = parts
        .map((digit, index) => (digit === 0 ? "零" : digits.charAt(digit) + "千百十".charAt(index)))
        .join("");
      return written.replace(/零+/g, "零").replace(/^零|零$/g, "");
    };
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 9999 }), (value) => {
        expect(parseChineseNumeral(write(value))).toBe(value);
      }),
    );
  });
});
