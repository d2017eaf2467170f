import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/corpus/parse-document.ts";
import type { Block } from "../../src/domain/block.ts";
import { documentOf, loadDocument } from "./documents.ts";

async function blocksAt(id: "hk" | "tw", locator: string): Promise<Block[]> {
  const parsed = parseDocument(await loadDocument(id));
  return parsed.blocks.filter((block) => block.locator === locator && block.kind !== "heading");
}

// Texts copied from the documents by hand, markup and torn-in footnotes left out.
describe("blocks that a page break, a footnote or markup tears apart", () => {
  it.each([
    {
      id: "hk" as const,
      locator: "第6段",
      why: "two footnotes are printed in its middle",
      text: "香港特區政府一直積極應用人工智能推動智慧城市及數字政府發展，詳細的背景資料載於附件 A。此外，我們一直與金融監管機構及行業持份者緊密合作，透過不同措施推動金融科技發展。",
    },
    {
      id: "hk" as const,
      locator: "第12(g)段",
      why: "an item goes on after a footnote",
      text: "工種轉移：由於人工智能可自動化日常工序，依賴重複性活動的低技術工種或會被取代。同樣地，負責營運監督及數據分析的中層管理職位也可能受到影響。員工需要接受再培訓及技能提升，以適應因人工智能技術發展而不停演變的就業市場。",
    },
    {
      id: "hk" as const,
      locator: "第15段",
      why: "its second half begins with a footnote's mark",
      text: "就受監管的金融機構而言，人工智能帶來的潛在風險已適當地在金融監管機構所發布的相關法規及／或指引中體現。為配合人工智能的最新發展及國際做法，包括可解釋人工智能的出現，金融監管機構將持續檢視及更新現行的相關法規及／或指引。",
    },
    {
      id: "hk" as const,
      locator: "第16(b)段",
      why: "a footnote of four paragraphs and two more stand in its middle",
      text: "證監會將於 2024 年 11 月或之前向持牌法團發出通告，提醒它們現行規則及規例，以及與生成式人工智能相關的機遇及風險。此外，證監會正參與國際證券事務監察委員會組織屬下的金融科技專責小組人工智能工作小組，並會留意國際證券事務監察委員會組織發表的調查結果或建議，以考慮是否有需要向受證監會規管的持牌公司發出進一步的監管指引；",
    },
    {
      id: "hk" as const,
      locator: "註9",
      why: "emphasis within a bracket",
      text: "「社交工程」攻擊（Social engineering attacks）旨在誘使人們分享不應分享的資訊、下載不應下載的軟件、造訪不應造訪的網站、向不法份子匯款或犯下錯誤以有損個人或機構安全。",
    },
    {
      id: "tw" as const,
      locator: "貳、一、(一)",
      why: "a footnote of a heading is printed in its middle",
      text: "該報告由 IIF 撰寫，旨在剖析 AI、資料和雲端服務在金融生態系之價值，探討生成式 AI 對金融機構影響、AI 之開發、部署和治理所涉及之風險管理議題，以及所衍生之政策和監管問題。研究方法包括對金融機構首席執行長 (CEO) 和高級經理人的訪談、整理相關監理文件，並引用 IIF 於 2023 年 12 月發布之「生成式人工智慧使用情況調查報告 (Survey Finds Generative AI in 2023)」，作為相關論述之補充。",
    },
    {
      id: "tw" as const,
      locator: "貳、一、(三)2",
      why: "a numbered item with emphasis goes on after a footnote",
      text: "部署階段：此階段部署者(包含外部廠商及金融機構內部資訊人員)和使用者間的溝通將成為重點，因此時使用者將考量 AI 工具的透明度，以及何時以及如何最終使用 AI 工具。為使 AI 之使用擴散順暢，使用者教育將至關重要，隨著使用者熟悉 AI 工具，其辨識 AI 生成的內容和建議的能力也會成長。",
    },
    {
      id: "tw" as const,
      locator: "貳、二、(一)",
      why: "a footnote is marked in its first sentence and printed in its last",
      text: "生成式 AI 與傳統機器學習模型不同之處在於，可利用大量未標記資料，無需人工標記即可訓練模型。這使得金融機構得以使用內部資料來建立自己的生成式 AI 應用。生成式 AI 可應用在客戶溝通、行銷廣告、法令遵循調查等多個領域，例如可回應更複雜的客戶問題，提供個性化理財建議。在一些使用情境下，使用生成式 AI 創作內容，能將廣告轉換率提高 90%，縮短法令遵循調查時間，減少誤判率 25%。",
    },
    {
      id: "tw" as const,
      locator: "貳、九、(一)",
      why: "the page breaks before a bracket",
      text: "雲端服務的採用為金融機構帶來了應用程序的靈活性和彈性，並有助於系統漏洞管理的標準化及降低成本。然而，雲端服務也帶來了諸多風險和挑戰，包括熟悉雲端技術之人才短缺、系統遷移的能力不足、配置錯誤(Misconfiguration)風險、監管期望與雲端產業之落差等。金融機構面臨來自各方面的壓力，包括加速採用 AI、營運環境日益複雜等。",
    },
    {
      id: "tw" as const,
      locator: "貳、十、(一)",
      why: "the page breaks between two English words, which must not fuse",
      text: "美國政府發布於 2023 年 10 月 30 日發布第 14110 號行政命令(Presidential Executive Order 14110)，要求財政部從網路安全的角度，對 AI 進行評估。財政部網路安全和關鍵基礎設施保護辦公室 (Office of Cybersecurity and Critical Infrastructure Protection，簡稱 OCCIP) 於 2024 年 3 月 27 日發布「管理金融服務領域人工智慧特定的網路安全風險 (Managing Artificial\nIntelligence-Specific Cybersecurity Risks in the Financial Services Sector)報告，探討 AI 在金融領域的應用以及其帶來的網路安全風險以及防制詐騙之挑戰。該報告強調與私營部門和其他監理機關的密切合作，透過深入訪談了解各方對 AI 的擔憂、使用情況以及對現行監管的看法。",
    },
  ])("$id $locator is whole ($why)", async ({ id, locator, text }) => {
    const [block] = await blocksAt(id, locator);
    expect(block?.text).toBe(text);
  });

  it("keeps the four paragraphs of 註12 together and leaves the paragraph around it out", async () => {
    const [note] = await blocksAt("hk", "註12");
    expect(note?.text.startsWith("2019 年，香港金融管理局（金管局）發布了兩份通告")).toBe(true);
    expect(note?.text).toContain("同時，證券及期貨事務監察委員會（證監會）的現有規則");
    expect(note?.text).toContain("2023 年，保險業監管局（保監局）概述了");
    expect(note?.text.endsWith("就提供機械投資建議顧問提供指引。")).toBe(true);
  });

  it("puts a mark where it stood in the text it was taken from", async () => {
    const [paragraph] = await blocksAt("hk", "第15段");
    const before = paragraph?.footnotes.map(({ label, offset }) => ({
      label,
      before: paragraph.text.slice(offset - 4, offset),
    }));
    expect(before).toEqual([
      { label: "12", before: "引中體現" },
      { label: "13", before: "能的出現" },
    ]);
  });

  it("carries the label of a group down the rows of 表格 2", async () => {
    const rows = await blocksAt("tw", "表格 2");
    const parsed = parseDocument(await loadDocument("tw"));
    const described = rows
      .filter((row) => row.kind === "table-row")
      .map((row) => [row.text.slice(0, 9), parsed.blocks[row.parent ?? -1]?.text.slice(0, 9)]);
    expect(described.slice(0, 7)).toEqual([
      ["Combating", "國際 AI 發展承"],
      ["促進道德 AI (", "Combating"],
      ["在政府採購中納入反", "Combating"],
      ["將減輕 AI 偏見", "Combating"],
      ["分享資料治理最佳實", "Combating"],
      ["Enhancing", "國際 AI 發展承"],
      ["促進 IT 環境的", "Enhancing"],
    ]);
    expect(described).toHaveLength(19);
  });
});

describe("prose in general", () => {
  const outline = (text: string, kind: "policy-statement" | "report" | "text"): string[] =>
    parseDocument(documentOf(text, kind)).blocks.map(
      (block) => `${block.kind} ${block.locator}: ${block.text}`,
    );

  it("numbers no annex by letters that the body does not mention as often", () => {
    const text =
      "## 甲\n\n1. 見附件 A 及附件 B。\n\n**局**\n\n2024年1月2日\n\n## 背景\n\n2. 內容。\n";
    expect(outline(text, "policy-statement")).toEqual([
      "heading 甲: 甲",
      "paragraph 第1段: 見附件 A 及附件 B。",
      "signature 甲: 局",
      "signature 甲: 2024年1月2日",
      "heading 背景: 背景",
      "paragraph 第2段: 內容。",
    ]);
  });

  it("nests Roman items in letters and reads (i) after (h) as a letter", () => {
    const letters = Array.from("abcdefgh", (letter) => `- (${letter}) 項。`).join("\n");
    const text = `1. 如下：\n\n${letters}\n- (i) 第九項：\n- (ii) 細項。\n`;
    expect(outline(text, "policy-statement").slice(-2)).toEqual([
      "item 第1(i)段: 第九項：",
      "item 第1(i)(ii)段: 細項。",
    ]);
  });

  it("does not take a number at the start of a torn sentence for a label", () => {
    const text = "1. 本局於\n\n12. 月發出通告。\n";
    expect(outline(text, "policy-statement")).toEqual(["paragraph 第1段: 本局於12. 月發出通告。"]);
  });

  it("leaves a raised number that is no footnote in the text", () => {
    const text = "面積10³平方米，體積m<sup>2</sup>。\n";
    expect(outline(text, "text")).toEqual(["paragraph 文件: 面積10³平方米，體積m2。"]);
  });

  it("ends an item without punctuation where its list has none", () => {
    const text = "包括：\n\n- 問責機制\n- 透明度\n\n此外另有規定。\n";
    expect(outline(text, "text")).toEqual([
      "paragraph 文件: 包括：",
      "item 文件: 問責機制",
      "item 文件: 透明度",
      "paragraph 文件: 此外另有規定。",
    ]);
  });

  it("reads a Markdown table's rows without the lines that draw it", () => {
    const text = "# 費用\n\n| 項目 | 金額 |\n| --- | --- |\n| 甲 | 10 |\n| 乙 | 20 |\n";
    expect(outline(text, "text")).toEqual([
      "heading 費用: 費用",
      "table-header 費用: 項目  金額",
      "table-row 費用: 甲  10",
      "table-row 費用: 乙  20",
    ]);
  });

  it("reads headings of a report by their labels, and items that only look alike as items", () => {
    const text =
      "壹、目的\n\n本報告說明：\n\n一、甲案；\n\n二、乙案。\n\n貳、結果\n\n(一) 概況\n\n良好。\n";
    expect(outline(text, "report")).toEqual([
      "heading 壹: 目的",
      "paragraph 壹: 本報告說明：",
      "item 壹、一: 甲案；",
      "item 壹、二: 乙案。",
      "heading 貳: 結果",
      "heading 貳、(一): 概況",
      "paragraph 貳、(一): 良好。",
    ]);
  });

  it("takes an asterisk pair without its partner for text", () => {
    expect(outline("甲**乙**丙**丁。\n", "text")).toEqual(["paragraph 文件: 甲乙丙**丁。"]);
  });

  it("does not join over two blank lines, which no page break leaves", () => {
    expect(outline("照片一\n\n\n照片二\n", "text")).toEqual([
      "paragraph 文件: 照片一",
      "paragraph 文件: 照片二",
    ]);
  });

  it("takes the paragraph before a table for its introduction only if it ends in a colon", () => {
    const parents = (text: string): (number | null)[] =>
      parseDocument(documentOf(text)).blocks.map((block) => block.parent);
    expect(parents("費用如下：\n\n甲\t1\n乙\t2\n")).toEqual([null, 0, 1]);
    expect(parents("費用已定。\n\n甲\t1\n乙\t2\n")).toEqual([null, null, 1]);
  });

  it("takes labelled lines that count on one after the other for a list, punctuated or not", () => {
    expect(outline("壹、事項\n\n(一) 甲案\n\n(二) 乙案\n\n說明如上。\n", "report")).toEqual([
      "heading 壹: 事項",
      "item 壹、(一): 甲案",
      "item 壹、(二): 乙案",
      "paragraph 壹: 說明如上。",
    ]);
  });
});
