import { describe, expect, it } from "vitest";
import { listParts, rowParts } from "../../src/answering/list-parts.ts";
import { rowGroup } from "../../src/answering/row-group.ts";
import type { CitedPart } from "../../src/answering/compose-claims.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import { passageAt } from "../support/passages.ts";

const shown = ({ passage, ranges, introduces }: CitedPart): [string, boolean] => [
  ranges.map((range) => sliceSpan(passage.text, range)).join("|"),
  introduces,
];
const item = (text: string): Passage => passageAt(0, text, { kind: "item" });
const row = (text: string): Passage =>
  passageAt(0, text, { kind: "table-row", sentences: [{ start: 0, end: text.length }] });

describe("a list's parts", () => {
  it("are the sentence that introduces it, and each item whole", () => {
    const stem = passageAt(0, "金融機構應審慎。風險如下：");
    expect(listParts(stem, [item("網絡；"), item("模型。它會漂移。")]).map(shown)).toEqual([
      ["風險如下：", true],
      ["網絡；", false],
      ["模型。它會漂移。", false],
    ]);
  });

  it("take the rule along when its exception introduces the list", () => {
    const stem = passageAt(0, "不得外包。但有下列情形者，不在此限：");
    expect(listParts(stem, [item("緊急。")]).map(shown)).toEqual([
      ["不得外包。但有下列情形者，不在此限：", true],
      ["緊急。", false],
    ]);
  });

  it("shorten a long item to its first sentence with the exception to it", () => {
    const long = `${"甲".repeat(100)}。但乙除外。${"丙".repeat(100)}。`;
    expect(rowParts([item(long)]).map(shown)).toEqual([[`${"甲".repeat(100)}。但乙除外。`, false]]);
  });

  it("begin with the caption or header of a table, not with its source", () => {
    const table = passageAt(0, "共通項目\n來源：IIF", { kind: "table" });
    expect(listParts(table, [row("安全\t甲")]).map(shown)).toEqual([
      ["共通項目", true],
      ["安全\t甲", false],
    ]);
  });
});

describe("a row's group", () => {
  it.each([
    ["安全\t甲", "安全"],
    ["類別\t項目\n安全\t甲", "安全"],
    ["甲", ""],
  ])("of %j is %j", (text, group) => {
    expect(rowGroup(row(text))).toBe(group);
  });

  it("is none for what is no row", () => {
    expect(rowGroup(item("安全\t甲"))).toBeNull();
  });
});
