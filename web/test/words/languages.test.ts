import { describe, expect, it } from "vitest";
import { chooseLanguage, messagesIn, scriptOf } from "../../src/words/languages.ts";
import { LANGUAGES } from "../../src/words/messages.ts";

describe("the language of the interface", () => {
  it.each([
    { wanted: ["zh-TW"], chosen: "zh-Hant" },
    { wanted: ["zh-Hant-HK"], chosen: "zh-Hant" },
    { wanted: ["zh-HK", "en"], chosen: "zh-Hant" },
    { wanted: ["zh-CN"], chosen: "zh-Hans" },
    { wanted: ["zh"], chosen: "zh-Hans" },
    { wanted: ["zh-Hans-HK"], chosen: "zh-Hans" },
    { wanted: ["zh-SG"], chosen: "zh-Hans" },
    { wanted: ["fr", "en-GB", "zh-TW"], chosen: "en" },
    { wanted: ["fr"], chosen: "zh-Hant" },
    { wanted: [], chosen: "zh-Hant" },
  ])("is $chosen for $wanted", ({ wanted, chosen }) => {
    expect(chooseLanguage(wanted)).toBe(chosen);
  });

  it("asks for answers in its script, and in that of the documents for an English reader", () => {
    expect(LANGUAGES.map(scriptOf)).toEqual(["hant", "hans", "auto"]);
  });

  it("has words for every text, in characters of its own script", () => {
    const textsOf = (value: unknown): string[] =>
      typeof value === "string"
        ? [value]
        : typeof value === "object" && value !== null
          ? Object.values(value).flatMap(textsOf)
          : [];
    const [hant, hans, en] = LANGUAGES.map((language) => textsOf(messagesIn(language)));
    expect(new Set([hant?.length, hans?.length, en?.length]).size).toBe(1);
    expect([hant, hans, en].flat()).not.toContain("");
    expect(en?.join("")).not.toMatch(/\p{Script=Han}/u);
    // characters that only the other script has
    expect(hant?.join("")).not.toMatch(/[这说问关档据对时们]/u);
    expect(hans?.join("")).not.toMatch(/[這說問關檔據對時們]/u);
  });
});
