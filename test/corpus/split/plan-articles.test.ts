import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../src/corpus/parse-document.ts";
import { splitPassages } from "../../../src/corpus/split-passages.ts";
import type { Passage } from "../../../src/domain/passage.ts";
import { documentOf } from "../documents.ts";

function statute(lines: readonly string[]): Passage[] {
  const document = documentOf(lines.join("\n"), "statute");
  return splitPassages(document, parseDocument(document));
}

describe("passages of an article with a table", () => {
  it("are rows with their header where an article holds a table, after the words that introduce it", () => {
    const passages = statute([
      "第一條 本辦法規範船舶規費。",
      "",
      "第二條 規費如下表：",
      "",
      "船種\t登記費\t換照費",
      "漁船\t一千元\t五百元",
      "貨船\t四千元\t七百元",
      "",
      "第三條 本辦法所稱船舶，指水上航行之船。",
    ]);
    expect(
      passages.map(({ kind, locator, text, stemId, stemText }) => [
        kind,
        locator,
        text,
        stemId,
        stemText,
      ]),
    ).toEqual([
      ["article", "第一條", "本辦法規範船舶規費。", null, ""],
      ["article", "第二條", "規費如下表：", null, ""],
      ["table", "第二條", "船種\t登記費\t換照費", "doc#第二條", "規費如下表："],
      [
        "table-row",
        "第二條",
        "船種\t登記費\t換照費\n漁船\t一千元\t五百元",
        "doc#第二條/2",
        "船種\t登記費\t換照費",
      ],
      [
        "table-row",
        "第二條",
        "船種\t登記費\t換照費\n貨船\t四千元\t七百元",
        "doc#第二條/2",
        "船種\t登記費\t換照費",
      ],
      ["article", "第三條", "本辦法所稱船舶，指水上航行之船。", null, ""],
    ]);
  });

  it("come in reading order where a table stands between paragraphs of a long article", () => {
    const long = `${"某".repeat(250)}。`;
    const passages = statute([
      "第 1 條",
      long,
      "規費如下表：",
      "",
      "船種\t登記費",
      "漁船\t一千元",
      "貨船\t四千元",
      "",
      long,
    ]);
    expect(passages.map(({ kind, stemId }) => [kind, stemId])).toEqual([
      ["paragraph", null],
      ["paragraph", null],
      ["table", "doc#第1條第2項"],
      ["table-row", "doc#第1條第2項/2"],
      ["table-row", "doc#第1條第2項/2"],
      ["paragraph", null],
    ]);
  });
});
