import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/corpus/parse-document.ts";
import { splitPassages } from "../../src/corpus/split-passages.ts";
import type { SourceDocument } from "../../src/domain/document.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { sliceSpan, sliceSpans } from "../../src/domain/span.ts";
import { documentOf, loadDocument } from "./documents.ts";

function passagesOf(document: SourceDocument): Passage[] {
  return splitPassages(document, parseDocument(document));
}

function at(passages: readonly Passage[], locator: string): Passage {
  const found = passages.find((passage) => passage.passageId.endsWith(`#${locator}`));
  if (found === undefined) throw new Error(`no passage ${locator}`);
  return found;
}

const sentencesOf = (passage: Passage): string[] =>
  passage.sentences.map((sentence) => sliceSpan(passage.text, sentence));

describe("passages of the two documents", () => {
  it.each(["hk", "tw"] as const)(
    "of %s are slices of it, with ids of their own and sentences that hold every word",
    async (id) => {
      const document = await loadDocument(id);
      const passages = passagesOf(document);
      expect(new Set(passages.map((passage) => passage.passageId)).size).toBe(passages.length);
      for (const passage of passages) {
        expect(sliceSpans(document.text, passage.spans)).toBe(passage.text);
        expect(sentencesOf(passage).join("").replace(/\s/g, "")).toBe(
          passage.text.replace(/\s/g, ""),
        );
      }
    },
  );

  it.each(["hk", "tw"] as const)("of %s hold every block that is evidence", async (id) => {
    const document = await loadDocument(id);
    const parsed = parseDocument(document);
    const covered = new Set(
      passagesOf(document).flatMap((passage) => passage.spans.map((s) => s.start)),
    );
    const structure = new Set(["heading", "contents"]);
    const missing = parsed.blocks.filter(
      (block) => !structure.has(block.kind) && block.spans.some((span) => !covered.has(span.start)),
    );
    expect(missing.map((block) => block.locator)).toEqual([]);
  });

  it.each(["hk", "tw"] as const)("of %s are linked both ways", async (id) => {
    const passages = passagesOf(await loadDocument(id));
    const byId = new Map(passages.map((passage) => [passage.passageId, passage]));
    for (const { passageId, stemId, itemIds, footnoteIds, markedInIds } of passages) {
      if (stemId !== null) expect(byId.get(stemId)?.itemIds).toContain(passageId);
      for (const item of itemIds) expect(byId.get(item)?.stemId).toBe(passageId);
      for (const note of footnoteIds) expect(byId.get(note)?.markedInIds).toContain(passageId);
      for (const marked of markedInIds) expect(byId.get(marked)?.footnoteIds).toContain(passageId);
    }
  });

  it("give an item the sentence that introduces it, and its footnotes", async () => {
    const document = await loadDocument("hk");
    const id = document.meta.id;
    const item = at(passagesOf(document), "第12(b)段");
    expect({
      kind: item.kind,
      label: item.label,
      stemId: item.stemId,
      stemText: item.stemText,
      footnoteIds: item.footnoteIds,
      headingPath: item.headingPath,
    }).toEqual({
      kind: "item",
      label: "(b)",
      stemId: `${id}#第12段`,
      stemText: "下列是使用人工智能的各種風險，以及相應的緩解措施",
      footnoteIds: [`${id}#註6`, `${id}#註7`, `${id}#註8`],
      headingPath: ["緩解風險"],
    });
  });

  it("cite a row of 表格 1 with its header, as one sentence", async () => {
    const passages = passagesOf(await loadDocument("tw"));
    const row = at(passages, "表格 1/3");
    expect(row.kind).toBe("table-row");
    expect(sentencesOf(row)).toEqual([
      "步驟一 開發與測試\t步驟二 部署與完善\t\t步驟三 使用和驗證\n執行者\t大型科技公司 (如 AWS、微軟、Google、臉書等)\t專注於金融服務的 AI 服務供應商 (部署者 1)\t金融機構 (部署者 2)\t金融機構員工",
    ]);
    expect(row.stemText).toBe(
      "表格 1 AI 模型開發生命週期 步驟一 開發與測試\t步驟二 部署與完善\t\t步驟三 使用和驗證",
    );
  });

  it("cite a row of 表格 2 with the label of its group", async () => {
    const passages = passagesOf(await loadDocument("tw"));
    const table = at(passages, "表格 2");
    expect(table.itemIds).toHaveLength(19);
    const row = passages.find((passage) => passage.text.includes("建立 AI 人才專家網路"));
    expect(row === undefined ? [] : sentencesOf(row)).toEqual([
      "Creating AI opportunity 創造 AI 發展機會\t建立 AI 人才專家網路",
    ]);
  });

  it("give a footnote the words that its mark explains", async () => {
    const passages = passagesOf(await loadDocument("hk"));
    expect(at(passages, "註11").stemText).toMatch(
      /「InvestLM」及其運算資源，將會有助促進推理及訓練$/u,
    );
    expect(at(passages, "註4").stemText).toMatch(/應採用風險為本的方法$/u);
  });

  it("let a heading introduce the list right below it", async () => {
    const passages = passagesOf(await loadDocument("hk"));
    const item = at(passages, "附件B第(e)段");
    const stem = passages.find(({ passageId }) => passageId === item.stemId);
    expect(stem?.text).toBe("人工智能現時於香港各金融服務業的應用");
    expect(stem?.itemIds).toHaveLength(6);
  });

  it("let the paragraph before a table introduce it", async () => {
    const document = await loadDocument("tw");
    const agenda = passagesOf(document).find((passage) => passage.text === "形式\t議題名稱");
    expect(agenda?.stemText).toBe("本會議之演講及座談會之議題整理如下：");
    expect(agenda?.itemIds).toHaveLength(10);
  });

  it("put the lines of the cover, and those of the signature, together", async () => {
    const cover = passagesOf(await loadDocument("tw"))[0];
    expect(cover?.kind).toBe("front-matter");
    expect(cover === undefined ? [] : sentencesOf(cover)).toContain("派赴國家/地區：馬來西亞");
    const signature = at(passagesOf(await loadDocument("hk")), "展望");
    expect(sentencesOf(signature)).toEqual(["財經事務及庫務局", "2024年10月28日"]);
  });
});

describe("passages of a statute", () => {
  const statute = (lines: readonly string[]): Passage[] =>
    passagesOf(documentOf(lines.join("\n"), "statute"));

  it("are whole articles with the labels of their items while they are short", () => {
    const passages = statute([
      "第 1 條",
      "如下：",
      "一、甲。",
      "二、乙。",
      "",
      "第 2 條",
      "施行。",
    ]);
    expect(
      passages.map(({ kind, locator, label, text }) => ({ kind, locator, label, text })),
    ).toEqual([
      { kind: "article", locator: "第1條", label: "第 1 條", text: "如下：\n一、甲。\n二、乙。" },
      { kind: "article", locator: "第2條", label: "第 2 條", text: "施行。" },
    ]);
  });

  it("know the place of each paragraph and item, labels included", () => {
    const source = ["第 1 條", "甲。", "如下：", "一、乙。", "", "第 2 條", "施行。"].join("\n");
    const [first, second] = passagesOf(documentOf(source, "statute"));
    expect(first?.places.map((place) => [place.locator, sliceSpan(source, place)])).toEqual([
      ["第1條第1項", "第 1 條\n甲。"],
      ["第1條第2項", "如下："],
      ["第1條第2項第1款", "一、乙。"],
    ]);
    expect(second?.places).toEqual([]);
  });

  it("are paragraphs with their items where an article is long", () => {
    const long = `${"某".repeat(250)}。`;
    const passages = statute(["第 1 條", long, long, "一、甲。"]);
    expect(passages.map(({ kind, locator, itemIds }) => ({ kind, locator, itemIds }))).toEqual([
      { kind: "paragraph", locator: "第1條第1項", itemIds: [] },
      { kind: "paragraph", locator: "第1條第2項", itemIds: [] },
    ]);
  });

  it("are items with what is nested in them where a paragraph is long", () => {
    const long = `${"某".repeat(250)}。`;
    const passages = statute(["第 1 條", "如下：", `一、${long}`, `二、${long}`, "（一）目。"]);
    expect(
      passages.map(({ kind, locator, label, stemId, stemText }) => [
        kind,
        locator,
        label,
        stemId,
        stemText,
      ]),
    ).toEqual([
      ["paragraph", "第1條", "第 1 條", null, ""],
      ["item", "第1條第1款", "一、", "doc#第1條", "如下："],
      ["item", "第1條第2款", "二、", "doc#第1條", "如下："],
    ]);
    expect(passages[2]?.text.endsWith("。\n（一）目。")).toBe(true);
  });
});

describe("footnotes whose numbers start again", () => {
  it("are those printed nearest to their mark", () => {
    const page = (words: string): string =>
      `${words}<sup>1</sup>。\n\n---\n\n<sup>1</sup> 註${words}。\n`;
    const passages = passagesOf(documentOf(`${page("甲")}\n---\n\n${page("乙")}`));
    expect(passages.map((p) => [p.text, p.footnoteIds])).toEqual([
      ["甲。", ["doc#註1"]],
      ["註甲。", []],
      ["乙。", ["doc#註1/2"]],
      ["註乙。", []],
    ]);
  });
});

describe("a passage that is too long", () => {
  it("is cut where sentences end, and each part keeps the marks that stand in it", () => {
    const sentence = (character: string): string => `${character.repeat(280)}。`;
    const text = `# 題\n\n${sentence("甲")}${sentence("乙")}<sup>1</sup>${sentence("丙")}<sup>2</sup>${sentence("𠮷")}\n\n- 點。\n\n<sup>1</sup> 註一。\n\n<sup>2</sup> 註二。\n`;
    const document = documentOf(text);
    const passages = passagesOf(document);
    expect(passages.map((p) => [p.passageId, Array.from(p.text).length, p.footnoteIds])).toEqual([
      ["doc#題", 562, ["doc#註1"]],
      ["doc#題/2", 562, ["doc#註2"]],
      ["doc#題/3", 2, []],
      ["doc#註1", 3, []],
      ["doc#註2", 3, []],
    ]);
    // The end of the stem introduces its items.
    expect(passages[2]?.stemId).toBe("doc#題/2");
    for (const p of passages) expect(sliceSpans(text, p.spans)).toBe(p.text);
  });
});

describe("a text in which no sentence ends", () => {
  const HAN = Array.from("亂𠮷文機構須每七日");
  const words = (count: number): string =>
    Array.from({ length: count }, (_, index) => HAN[(index * index) % HAN.length]).join("");

  it.each([
    { why: "a paragraph", source: `# 題\n\n${words(20_000)}。\n` },
    { why: "an article", source: `第 1 條\n${words(20_000)}。\n`, kind: "statute" as const },
    { why: "a list", source: `如下：\n\n- ${words(20_000)}。\n- 乙。\n` },
    { why: "a row", source: `| 甲 | 乙 |\n| --- | --- |\n| 丙 | ${words(20_000)} |\n` },
    { why: "a header", source: `| 甲 | ${words(20_000)} |\n| --- | --- |\n| 丙 | 丁 |\n` },
    { why: "lines of a signature", source: `文。\n\n${`${words(500)}\n`.repeat(40)}` },
  ])("is passages of at most 600 characters ($why)", ({ source, kind }) => {
    const passages = passagesOf(documentOf(source, kind));
    expect(passages.length).toBeGreaterThan(30);
    for (const p of passages) {
      expect(Array.from(p.text).length).toBeLessThanOrEqual(600);
      expect(p.text).not.toMatch(/\p{Cs}/u);
      expect(sliceSpans(source, p.spans)).toBe(p.text);
      expect(sentencesOf(p).join("").replace(/\s/g, "")).toBe(p.text.replace(/\s/g, ""));
    }
  });

  it("of 2,000 characters stays one sentence, as a row of 10,000 does", () => {
    const sentence = `${"文".repeat(1999)}。`;
    const row = `丙 | ${"文".repeat(9000)}`;
    const source = `${sentence}\n\n| 甲 | 乙 |\n| --- | --- |\n| ${row} |\n`;
    const passages = passagesOf(documentOf(source));
    expect(passages.map((p) => [p.kind, p.sentences.length])).toEqual([
      ["paragraph", 1],
      ["table", 1],
      ["table-row", 1],
    ]);
  });
});
