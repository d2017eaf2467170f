import { describe, expect, it } from "vitest";
import { checkStatement } from "../../src/grounding/check-statement.ts";

const QUOTE =
  "2024年10月，政府就負責任地應用人工智能發表政策宣言，金融機構應遵守的要求如下，數碼港推出為期三年的資助計劃，撥款額共30億元。";
const ITEM = "網絡安全風險；";

describe("checkStatement", () => {
  it.each([
    ["負責任地應用人工智能", "words out of the middle of a sentence"],
    ["負責任地應用人工智能。", "the same with a full stop"],
    ["金融機構應遵守的要求", "a described noun out of a sentence"],
    ["為期三年的資助計劃", "a noun at a clause's end"],
    ["30億元", "an amount alone"],
  ])("finds no statement in %s (%s)", (claim) => {
    expect(checkStatement(claim, [QUOTE])).toEqual([
      { check: "statement", detail: `"${claim}" is a part of a sentence` },
    ]);
  });

  it("finds none in a bare name that is all of its quote", () => {
    expect(checkStatement("網絡安全風險", [ITEM])).toHaveLength(1);
  });

  it.each(["", "。", "……"])("finds none in %j, which has no words", (claim) => {
    expect(checkStatement(claim, ["撥款額共30億元"])).toEqual([
      { check: "statement", detail: `"${claim}" has no words` },
    ]);
  });

  it.each([
    "撥款額共30億元。",
    "數碼港推出為期三年的資助計劃。",
    "數碼港推出為期三年的資助計劃，撥款額共30億元。",
    "金融機構應遵守要求。",
    "資助計劃為期三年，由數碼港推出。",
    "政府在2024年10月發表政策宣言，說明如何負責任地應用人工智能。",
    "風險包括網絡安全風險。",
    "不得委外。",
  ])("lets pass %s", (claim) => {
    expect(checkStatement(claim, [QUOTE, ITEM])).toEqual([]);
  });
});
