import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameHidden, splitHidden } from "../../src/text/hidden-characters.ts";
import { anyText } from "../support/any-text.ts";

describe("hidden characters", () => {
  it.each([
    { character: "\u202e", name: "U+202E", why: "reorders" },
    { character: "\u2066", name: "U+2066", why: "isolates" },
    { character: "\u200b", name: "U+200B", why: "hides" },
    { character: "\u{e0041}", name: "U+E0041", why: "is an invisible letter" },
    { character: "\u0000", name: "U+0000", why: "is a control" },
  ])("are named where a character $why", ({ character, name }) => {
    expect(splitHidden(`甲${character}乙`)).toEqual([
      { text: "甲", codePoint: null },
      { text: character, codePoint: name },
      { text: "乙", codePoint: null },
    ]);
  });

  it.each(["甲\t乙\n丙\r\n", "👩‍👧", "葛󠄀", "𠮷野"])("are none in %j", (text) => {
    expect(splitHidden(text)).toEqual([{ text, codePoint: null }]);
  });

  it("are named in a text that has nothing but text", () => {
    expect(nameHidden("甲\u202e乙")).toBe("甲[U+202E]乙");
  });

  it("are cut out without losing any", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          splitHidden(text)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
