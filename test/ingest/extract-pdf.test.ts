import { describe, expect, it } from "vitest";
import { extract } from "../support/extract.ts";
import { createPdfFile, setParagraph, type PdfPage } from "../support/pdf-file.ts";

const LEFT =
  "左欄文字應該先於右欄文字，這一段長到足以占去好幾行，讀的時候不能跳到右邊去，否則句子就斷了，意思也就不對了，所以順序要緊。";
const RIGHT =
  "右欄文字應該後於左欄文字，這一段也長到足以占去好幾行，讀的時候從這裡開始直到結束為止，中間不會再回到左欄去讀。";

const textOf = async (pages: readonly PdfPage[]) =>
  (await extract("a.pdf", createPdfFile(pages))).text;

describe("reading a PDF", () => {
  it("joins the lines of a paragraph without a blank, and ends a page with a form feed", async () => {
    const text =
      "金融機構應於發現重大資安事件後三十日內通報主管機關，並應於改善完成後提出書面報告。";
    const words = setParagraph(text, { x: 72, y: 200, chars: 20 });
    expect(await textOf([{ words }])).toBe(`${text}\f\n`);
  });

  it("begins a paragraph where a line is moved in, ends short, or starts with a label", async () => {
    const words = [
      ...setParagraph("第一段文字占滿一行之後在第二行的中間結束了。", { x: 72, y: 100, chars: 20 }),
      ...setParagraph("第二段文字從移入兩格的新行開始，又占滿一行。", { x: 72, y: 139, chars: 20 }),
      { text: "一、標號開始另一段。", x: 72, y: 178 },
      { text: "二、標號又開始一段。", x: 72, y: 197 },
    ];
    expect((await textOf([{ words }])).split("\n\n")).toEqual([
      "第一段文字占滿一行之後在第二行的中間結束了。",
      "第二段文字從移入兩格的新行開始，又占滿一行。",
      "一、標號開始另一段。",
      "二、標號又開始一段。\f\n",
    ]);
  });

  it("reads a page that stands sideways", async () => {
    const lines = ["附表一　收費標準如下。", "一、開戶每戶一百元。", "二、匯款每筆三十元。"];
    const words = lines.map((text, at) => ({ text, x: 72, y: 300 + 40 * at }));
    const upright = { words: [{ text: "第一條　收費如附表。", x: 72, y: 100 }] };
    const { text, warnings } = await extract(
      "a.pdf",
      createPdfFile([upright, { words, isSideways: true }]),
    );
    expect(text.split(/\f?\n+/)).toEqual(["第一條　收費如附表。", ...lines, ""]);
    expect(warnings).toEqual([]);
  });

  it("reads the left column before the right one, below a title over both", async () => {
    const words = [
      { text: "關於外判安排的指引及其附件與說明文件彙編", x: 100, y: 80, size: 18 },
      ...setParagraph(LEFT, { x: 60, y: 140, chars: 16 }),
      ...setParagraph(RIGHT, { x: 310, y: 140, chars: 16 }),
    ];
    expect(await textOf([{ words }])).toBe(
      `# 關於外判安排的指引及其附件與說明文件彙編\n\n${LEFT}\n\n${RIGHT}\f\n`,
    );
  });

  it("leaves running heads, feet and page numbers out, and carries a torn sentence over the page", async () => {
    const pageOf = (number: number, text: string): PdfPage => ({
      words: [
        { text: "內部作業手冊　機密", x: 200, y: 40, size: 9 },
        ...setParagraph(text, { x: 72, y: 120, chars: 20 }),
        { text: `- ${number} -`, x: 290, y: 810, size: 9 },
      ],
    });
    const first = "第一頁的這個句子寫到頁尾還沒有結束，它的後半要到下一頁才";
    const pages = [
      pageOf(1, `${first}能讀完而且`),
      pageOf(2, "看得到，這就是跨頁。"),
      pageOf(3, "第三頁。"),
    ];
    const text = await textOf(pages);
    expect(text).not.toMatch(/機密|- \d -/);
    expect(text).toContain("能讀完而且\f\n看得到，這就是跨頁。");
  });

  it("leaves out what stands apart in small type at one height, though it changes, and keeps notes", async () => {
    const pageOf = (chapter: string, note: string): PdfPage => ({
      words: [
        { text: chapter, x: 72, y: 40, size: 9 },
        ...setParagraph(LEFT, { x: 72, y: 120, chars: 20 }),
        { text: note, x: 72, y: 756, size: 9 },
        { text: `續行的說明文字，${chapter.length}${chapter}`, x: 72, y: 770, size: 9 },
        { text: `${chapter}（草案）`, x: 400, y: 815, size: 9 },
      ],
    });
    const chapters = ["第一章總則", "第二章風險管理", "第三章委外", "附則"];
    const text = await textOf(chapters.map((chapter) => pageOf(chapter, `註：${chapter}之註解`)));
    for (const chapter of chapters) {
      expect(text).toContain(`註：${chapter}之註解`);
      expect(text).not.toMatch(new RegExp(`^${chapter}|${chapter}（草案）`, "m"));
    }
    expect(text.match(/續行的說明文字/g)).toHaveLength(chapters.length);
  });

  it("keeps the title that begins each page", async () => {
    const pages = ["背景", "範圍", "期限"].map((title) => ({
      words: [
        { text: title, x: 72, y: 60, size: 20 },
        ...setParagraph(LEFT, { x: 72, y: 140, chars: 20 }),
      ],
    }));
    expect((await textOf(pages)).match(/^# .+$/gm)).toEqual(["# 背景", "# 範圍", "# 期限"]);
  });

  it("reads a drawn table by rows, with the words of a spanning cell where it begins", async () => {
    const lines = [
      ...[100, 130, 190].map((y) => [72, y, 372, y] as const),
      ...[72, 172, 372].map((x) => [x, 100, x, 190] as const),
    ];
    const words = [
      { text: "事件等級", x: 80, y: 118 },
      { text: "通報時限", x: 180, y: 118 },
      { text: "一級", x: 80, y: 164 },
      { text: "二十四小時", x: 180, y: 148 },
      { text: "七日內", x: 180, y: 178 },
    ];
    const halfRule = [172, 160, 372, 160] as const;
    expect(await textOf([{ words, lines: [...lines, halfRule] }])).toBe(
      "事件等級\t通報時限\n一級\t二十四小時\n\t七日內\f\n",
    );
  });

  it("reads a table that only its columns show", async () => {
    const row = (y: number, cells: readonly string[]) =>
      cells.map((text, at) => ({ text, x: 72 + at * 150, y }));
    const words = [
      ...row(100, ["項目", "金額", "期限"]),
      ...row(125, ["罰鍰", "三十萬元", "十日"]),
      ...row(150, ["規費", "五千元", "七日"]),
    ];
    expect(await textOf([{ words }])).toBe(
      "項目\t金額\t期限\n罰鍰\t三十萬元\t十日\n規費\t五千元\t七日\f\n",
    );
  });

  it("shows a small raised number as a footnote's mark, and puts the notes of a page last", async () => {
    const words = [
      { text: "本指引所稱外判", x: 72, y: 120 },
      { text: "1", x: 156, y: 115, size: 7 },
      { text: "包括委外。", x: 160, y: 120 },
      { text: "1", x: 72, y: 757, size: 6 },
      { text: "定義見附錄。", x: 78, y: 760, size: 9 },
    ];
    expect(await textOf([{ words }])).toBe("本指引所稱外判¹包括委外。\n\n¹ 定義見附錄。\f\n");
  });

  it("tells the pages that are pictures, and refuses a file of which most are", async () => {
    const words = setParagraph(LEFT, { x: 60, y: 140, chars: 16 });
    const scan = { hasPicture: true };
    const mixed = await extract("a.pdf", createPdfFile([{ words }, { words }, scan]));
    expect(mixed.warnings).toEqual([
      "page 3: a picture without words, which was left out; have its text recognised (OCR) and add the file again",
    ]);
    await expect(extract("a.pdf", createPdfFile([scan, scan, { words }]))).rejects.toThrow(
      "1-2 of the PDF's 3 pages are pictures without words; have their text recognised (OCR) first",
    );
  });
});
