import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/corpus/parse-document.ts";
import type { DocumentKind } from "../../src/domain/document.ts";
import { documentOf, loadDocument } from "./documents.ts";
import { findFaults } from "./partition.ts";

const KINDS: readonly DocumentKind[] = [
  "policy-statement",
  "report",
  "statute",
  "circular",
  "text",
];

// Lines that documents are made of, torn, misplaced and mixed as no real document would have them.
const LINES = [
  "",
  "",
  "   ",
  "\t",
  "---",
  "# 標題",
  "## 附件 A 背景",
  "**粗體**標題",
  "****",
  "**",
  "\uFEFF前文",
  "12. 第十二段的內容",
  "1. 一",
  "- (a) 項目；以及",
  "- 點",
  "(b) 續",
  "(i) 羅馬",
  "壹、前言",
  "一、事項",
  "（一）目",
  "甲、乙",
  "第 1 條",
  "第 2-1 條",
  "第八條之一　內容。",
  "**第二条**　内容：",
  "   第 一 章 總則",
  "法規名稱：某法",
  "修正日期：20240101",
  "表格 1：說明",
  "\t甲\t乙",
  "丙\t丁",
  "| 甲 | 乙 |",
  "| - | - |",
  "│甲│乙│",
  "├─┼─┤",
  "來源：某處",
  "<sup>1</sup> 註文一。",
  "<sup>1</sup>。續句",
  "註標<sup>1</sup>在句中",
  "m<sup>2</sup>",
  "¹ 腳註",
  "²腳註",
  "正文¹與10³",
  "目錄",
  "附件一　標題",
  "附件 B",
  "第一部分 引言",
  "問1　甚麼？",
  "答　是。",
  "1.1 甲。",
  "1.2 乙1。",
  "註釋",
  "1 註文",
  "第 3 頁",
  "I. 背景",
  "A. 概況",
  "修正總說明",
  "局長 甲",
  "目錄",
  "壹、前言.....\t3",
  "附件：照片",
  "財政局",
  "2024年10月28日",
  "未完的句子",
  "完整的句子。",
  "Managing Artificial",
  "Intelligence",
  "(Misconfiguration)",
  "𠮷林𪟝勳。",
  "<td>格</td>",
  "[連結](https://example.org)",
  "但書。",
  "    縮排的句子。",
  "::: tip",
  "*斜體*",
];

describe("a parsed document", () => {
  it.each(["hk", "tw"] as const)(
    "of the corpus (%s) leaves no character out and counts none twice",
    async (id) => {
      const document = await loadDocument(id);
      expect(findFaults(document, parseDocument(document))).toEqual([]);
    },
  );

  it.each(KINDS)("of kind %s keeps the invariants whatever lines it is made of", (kind) => {
    const text = fc
      .array(fc.constantFrom(...LINES), { maxLength: 30 })
      .chain((lines) => fc.constantFrom("\n", "\r\n").map((end) => lines.join(end)));
    fc.assert(
      fc.property(text, (source) => {
        const document = documentOf(source, kind);
        expect(findFaults(document, parseDocument(document))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(KINDS)("of kind %s keeps the invariants whatever characters it is made of", (kind) => {
    const unit = fc.constantFrom(
      ...Array.from("第條章項一1a、。：()（）*#<>/sup¹²³-|\t\n \u3000𠮷壹甲."),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (source) => {
        const document = documentOf(source, kind);
        expect(findFaults(document, parseDocument(document))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
