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

  it.each(["金融機構的風險", "人工智能管治委員會", "30億元"])(
    "finds none in %s, cut from nothing",
    (claim) => {
      expect(checkStatement(claim, [ITEM])).toHaveLength(1);
    },
  );

  it.each([
    ["銀行每年委聘外部審計師。", "an adverb shows its verb"],
    ["董事會秘書處向全體股東寄送會議資料。", "too long for a name"],
    [
      "各保險人按照其承保的保險金額同保險金額總和的比例承擔賠償責任。",
      "of 的 and a noun at its end",
    ],
    ["文化資產局置局長一人，職務列簡任第十四職等。", "two clauses"],
  ])("lets a sentence pass that was cut from nothing, whatever its verb: %s (%s)", (claim) => {
    expect(checkStatement(claim, [ITEM])).toEqual([]);
    expect(checkStatement(claim, [claim])).toEqual([]);
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
