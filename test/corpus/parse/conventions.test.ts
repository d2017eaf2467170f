import { describe, expect, it } from "vitest";
import { blocksOf, outline } from "./outline.ts";

describe("headings", () => {
  it("reads parts and chapters by their unit, whatever stands below them", () => {
    expect(outline("第一部分　引言\n(a) 甲。\n\n第二部　釋義\n內容如下。\n")).toEqual([
      "heading 第一部分: 第一部分　引言",
      "item 第一部分(a): 甲。",
      "heading 第二部: 第二部　釋義",
      "paragraph 第二部: 內容如下。",
    ]);
  });

  it("nests sections I., A. and leaves their titles to them", () => {
    const paths = blocksOf("I. 背景\n\nA. 概況\n內容甲。\n\nII. 結果\n\n內容乙。\n").map(
      ({ headingPath }) => headingPath,
    );
    expect(paths).toEqual([
      ["I. 背景"],
      ["I. 背景", "A. 概況"],
      ["I. 背景", "A. 概況"],
      ["II. 結果"],
      ["II. 結果"],
    ]);
  });

  it("ends the body at an annex, whose title may stand on the line below its name", () => {
    expect(
      outline("壹、前言\n\n內容。\n\n附件 A\n\n時間表\n\n1. 甲。\n", { kind: "report" }),
    ).toEqual([
      "heading 壹: 前言",
      "paragraph 壹: 內容。",
      "heading 附件A: 附件 A時間表",
      "paragraph 附件A第1段: 甲。",
    ]);
  });

  it("does not take a sentence about an annex, torn or whole, for its heading", () => {
    expect(outline("詳情載於\n附件一 及附件二。\n\n附件一所列情形除外。\n")).toEqual([
      "paragraph 文件: 詳情載於附件一 及附件二。",
      "paragraph 文件: 附件一所列情形除外。",
    ]);
  });

  it("takes a label that counts on from a heading's for its sibling, though a list follows", () => {
    const text =
      "貳、現況\n\n一、使用情形\n(一) 甲。\n(二) 乙。\n二、各年度指標如下表:\n甲\t1\n乙\t2\n";
    expect(
      outline(`壹、前言\n\n本文。\n\n${text}`, { jurisdiction: "TW", kind: "report" }),
    ).toEqual([
      "heading 壹: 前言",
      "paragraph 壹: 本文。",
      "heading 貳: 現況",
      "heading 貳、一: 使用情形",
      "item 貳、一、(一): 甲。",
      "item 貳、一、(二): 乙。",
      "item 貳、二: 各年度指標如下表:",
      "table-header 貳、二: 甲\t1",
      "table-row 貳、二: 乙\t2",
    ]);
  });
});

describe("questions and answers", () => {
  it.each([
    { question: "問1　何謂投訴？", answer: "答　不滿。", locator: "問1" },
    { question: "Q1:何謂投訴?", answer: "A1:不滿。", locator: "Q1" },
    { question: "问1：何谓投诉？", answer: "答：不满。", locator: "问1" },
  ])("heads an answer with its question $locator", ({ question, answer, locator }) => {
    const [heading, paragraph, item] = blocksOf(`${question}\n${answer}\n(a) 例如遲延。\n`);
    expect([heading?.kind, heading?.text]).toEqual(["heading", question]);
    expect([paragraph?.locator, paragraph?.headingPath]).toEqual([locator, [question]]);
    expect(paragraph?.text).toMatch(/^不/);
    expect(item?.locator).toBe(`${locator}(a)`);
  });
});

describe("numbered paragraphs", () => {
  const DOTTED = "1. 背景\n\n1.1 甲。\n1.2 乙，包括：\n(a) 丙；\n丁亦然。\n\n2. 釋義\n\n2.1 戊。\n";

  it("reads numbers by chapter, and the number of a chapter as a heading's", () => {
    expect(outline(DOTTED)).toEqual([
      "heading 1: 背景",
      "paragraph 第1.1段: 甲。",
      "paragraph 第1.2段: 乙，包括：",
      "item 第1.2(a)段: 丙；",
      "paragraph 第1.2段: 丁亦然。",
      "heading 2: 釋義",
      "paragraph 第2.1段: 戊。",
    ]);
  });

  const running = (labels: readonly string[]): string =>
    ["甲部　簡介", "乙部　資格", "丙部　程序"]
      .map(
        (part, at) => `${part}\n\n${labels[at * 2]}內容。\n${labels[at * 2 + 1]}須：\n(一)文件。\n`,
      )
      .join("\n");

  it.each([
    {
      why: "Hong Kong cites paragraphs",
      jurisdiction: "HK" as const,
      labels: ["1. ", "2. ", "3. ", "4. ", "5. ", "6. "],
      last: ["第5段", "第6段", "第6(一)段"],
    },
    {
      why: "Taiwan cites points of a 規範",
      jurisdiction: "TW" as const,
      labels: ["一、", "二、", "三、", "四、", "五、", "六、"],
      last: ["第五點", "第六點", "第六點第(一)款"],
    },
  ])("cites labels that count on across headings without these: $why", (row) => {
    const locators = blocksOf(running(row.labels), row).map(({ locator }) => locator);
    expect(locators.slice(-3)).toEqual(row.last);
  });

  it("keeps 12A, which was inserted later, apart from 12", () => {
    const text = "1. 甲。\n12. 乙。\n12A. 丙。\n";
    expect(outline(text, { kind: "circular" }).slice(1)).toEqual([
      "paragraph 第12段: 乙。",
      "paragraph 第12A段: 丙。",
    ]);
  });

  it("tells a label before a year from a decimal", () => {
    const text = "重點：\n1. 甲。\n2.2021年測試。\n2.5倍。\n";
    expect(outline(text, { jurisdiction: "TW" }).slice(1)).toEqual([
      "item 1: 甲。",
      "item 2: 2021年測試。",
      "paragraph 文件: 2.5倍。",
    ]);
  });

  it("outlines a mainland circular by its labels instead of numbering its lists", () => {
    const text =
      "一、销售\n（一）禁止下列行为：\n1. 捆绑；\n2. 搭售。\n\n二、投诉\n（一）及时答复。\n";
    expect(outline(text, { kind: "circular", jurisdiction: "CN" })).toEqual([
      "heading 一: 销售",
      "item 一、（一）: 禁止下列行为：",
      "item 一、（一）1: 捆绑；",
      "item 一、（一）2: 搭售。",
      "heading 二: 投诉",
      "item 二、（一）: 及时答复。",
    ]);
  });

  it("leaves a paragraph within an item to it, where the list goes on below", () => {
    const text = "一、甲：\n(一) 乙。\n前項不適用。\n二、丙。\n";
    const blocks = blocksOf(`依據：\n${text}`, { jurisdiction: "TW" });
    expect(blocks.map(({ locator, parent }) => [locator, parent])).toEqual([
      ["文件", null],
      ["一", 0],
      ["一、(一)", 1],
      ["一", null],
      ["二", 0],
    ]);
  });
});

describe("what surrounds the text", () => {
  it("keeps the lines above the first paragraph apart", () => {
    expect(
      outline("監理處\n外判通告\n\n日期：2024年5月17日\n\n敬啟者：\n\n本通告說明期望。\n"),
    ).toEqual([
      "front-matter 文件: 監理處",
      "front-matter 文件: 外判通告",
      "front-matter 文件: 日期：2024年5月17日",
      "paragraph 文件: 敬啟者：",
      "paragraph 文件: 本通告說明期望。",
    ]);
  });

  it("leaves the first line of a wrapped paragraph in it", () => {
    const wrapped = "本公司為配合金融科技發展政策特訂定\n本規定，以資遵循。\n";
    expect(outline(`某公司\n\n管理規定\n\n${wrapped}`)).toEqual([
      "front-matter 文件: 某公司",
      "front-matter 文件: 管理規定",
      "paragraph 文件: 本公司為配合金融科技發展政策特訂定本規定，以資遵循。",
    ]);
  });

  it("ends the body with those who sign it and those who get copies", () => {
    expect(
      outline("正文。\n\n助理總監\n麥啟倫　謹啟\n\n副本送：保監局\n\n附件A　評分表\n\n1. 甲。\n"),
    ).toEqual([
      "paragraph 文件: 正文。",
      "signature 文件: 助理總監",
      "signature 文件: 麥啟倫　謹啟",
      "signature 文件: 副本送：保監局",
      "heading 附件A: 附件A　評分表",
      "paragraph 附件A第1段: 甲。",
    ]);
  });

  it("knows the entries of a table of contents without page numbers by what they list", () => {
    expect(outline("目錄\n第1章　總則\n附錄一　指標\n\n第1章　總則\n\n內容。\n")).toEqual([
      "heading 目錄: 目錄",
      "contents 目錄: 第1章　總則",
      "contents 目錄: 附錄一　指標",
      "heading 第1章: 第1章　總則",
      "paragraph 第1章: 內容。",
    ]);
  });

  it("goes on with a sentence over the number of a page", () => {
    expect(outline("引文。\n\n本局於\n\n第 3 頁\n\n五月發出通告。\n")).toEqual([
      "paragraph 文件: 引文。",
      "paragraph 文件: 本局於五月發出通告。",
    ]);
  });
});

describe("what surrounds the articles of a statute", () => {
  const statute = (text: string, jurisdiction: "TW" | "CN" = "TW"): string[] =>
    outline(text, { kind: "statute", jurisdiction });

  it("keeps the title and how it was enacted apart, and ends the last article at an annex", () => {
    const text =
      "某辦法\n\n中華民國109年8月12日某會令發布全文1條;自發布日施行\n\n第1條\n甲。\n\n附表一 標準\n1.乙。\n\n某辦法修正總說明\n\n丙。\n";
    expect(statute(text)).toEqual([
      "front-matter 文件: 某辦法",
      "front-matter 文件: 中華民國109年8月12日某會令發布全文1條;自發布日施行",
      "paragraph 第1條: 甲。",
      "heading 附表一: 附表一 標準",
      "item 附表一 1: 乙。",
      "heading 某辦法修正總說明: 某辦法修正總說明",
      "paragraph 某辦法修正總說明: 丙。",
    ]);
  });

  it.each([
    { above: "", place: "文件", why: "without a title" },
    { above: "附表\n\n", place: "附表", why: "as an annex" },
    { above: "第二條附表\n\n單位：元\n\n", place: "第二條附表", why: "with a title and a unit" },
    { above: "附表\n\n收費標準表\n\n", place: "附表 收費標準表", why: "as an annex with a title" },
  ])("takes a table below the last article for no part of it, $why", ({ above, place }) => {
    const read = statute(
      `第一條 甲。\n\n第二條 本辦法自發布日施行。\n\n${above}項目\t金額\n開戶\t一百元\n`,
    );
    expect(read.slice(0, 2)).toEqual([
      "paragraph 第一條: 甲。",
      "paragraph 第二條: 本辦法自發布日施行。",
    ]);
    expect(read.slice(-2)).toEqual([
      `table-header ${place}: 項目\t金額`,
      `table-row ${place}: 開戶\t一百元`,
    ]);
    expect(read.join("")).not.toContain("第二項");
  });

  it.each(["第二條 收費標準如下表，並自發布日施行。\n", "第二條 收費標準如下：\n收費標準表\n"])(
    "keeps with its article a table that this introduces: %s",
    (article) => {
      const read = statute(`第一條 甲。\n\n${article}項目\t金額\n開戶\t一百元\n`);
      expect(read.at(-1)).toMatch(/^table-row 第二條[^ ]*: 開戶\t一百元$/u);
    },
  );

  it("names a table within an article by its caption, which is no paragraph", () => {
    expect(
      statute("第一条　期限如下：\n表1　期限\n种类\t期限\n甲\t五年\n\n第二条　乙。\n", "CN"),
    ).toEqual([
      "paragraph 第一条: 期限如下：",
      "table-caption 第一条表1: 期限",
      "table-header 第一条表1: 种类\t期限",
      "table-row 第一条表1: 甲\t五年",
      "paragraph 第二条: 乙。",
    ]);
  });
});
