import { describe, expect, it } from "vitest";
import { compareVersions } from "../../src/documents/compare-versions.ts";
import { sourceOf } from "../support/index-documents.ts";

const REPORTING = "第一條 銀行應設置風險管理委員會。";
const BACKUP = "第四條 銀行應每日備份客戶交易資料，並異地保存。";
const OUTSOURCING = "第五條 委外事項之範圍及其監督，由董事會核定之。";

describe("compareVersions", () => {
  it("shows what an article's only paragraph became beside it when the article gains a second one", () => {
    const compared = compare(
      [REPORTING, "第二條 申報應附財務報表。", BACKUP],
      [REPORTING, "第二條 申報應附財務報表及審計意見。", "前項申報應於每年四月底前為之。", BACKUP],
    );
    expect(compared).toEqual({
      changes: [
        ["changed", "第二條", "第二條第一項", "申報應附財務報表及審計意見。"],
        ["added", null, "第二條第二項", "前項申報應於每年四月底前為之。"],
      ],
      unchanged: 2,
    });
  });

  it("shows one item added where one is inserted, and that those behind it have other numbers", () => {
    const stem = "第二條 申請應附下列文件：";
    const compared = compare(
      [REPORTING, stem, "一、財務報表。", "二、內部控制報告。", "三、董事會議事錄。"],
      [
        REPORTING,
        stem,
        "一、財務報表。",
        "二、會計師查核意見。",
        "三、內部控制報告。",
        "四、董事會議事錄。",
      ],
    );
    expect(compared).toEqual({
      changes: [
        ["added", null, "第二條第二款", "會計師查核意見。"],
        ["changed", "第二條第二款", "第二條第三款", "內部控制報告。"],
        ["changed", "第二條第三款", "第二條第四款", "董事會議事錄。"],
      ],
      unchanged: 3,
    });
  });

  it("pairs an article with itself under another number", () => {
    expect(compare([REPORTING, BACKUP], [REPORTING, BACKUP.replace("四", "五")])).toEqual({
      changes: [["changed", "第四條", "第五條", "銀行應每日備份客戶交易資料，並異地保存。"]],
      unchanged: 1,
    });
  });

  it("pairs renumbered articles that were amended too, in their order", () => {
    const compared = compare(
      [REPORTING, BACKUP, OUTSOURCING],
      [
        REPORTING,
        "第四條 本辦法所稱重大事件，指足以影響營運者。",
        "第五條 銀行應每日備份客戶交易資料，並於境內異地保存。",
        "第六條 委外事項之範圍、期限及其監督，由董事會核定之。",
      ],
    );
    expect(compared.changes.map(([kind, before, after]) => [kind, before, after])).toEqual([
      ["added", null, "第四條"],
      ["changed", "第四條", "第五條"],
      ["changed", "第五條", "第六條"],
    ]);
  });

  it.each([
    { why: "of the same number", number: "第四條" },
    { why: "of another number", number: "第六條" },
  ])("shows an article removed and an unlike one $why added", ({ number }) => {
    const unlike = "本辦法所稱重大事件，指足以影響營運者。";
    expect(compare([REPORTING, BACKUP], [REPORTING, `${number} ${unlike}`])).toEqual({
      changes: [
        ["removed", "第四條", null, "銀行應每日備份客戶交易資料，並異地保存。"],
        ["added", null, number, unlike],
      ],
      unchanged: 1,
    });
  });

  it("shows an article that was moved behind others as the one that was moved", () => {
    const [moved, other] = [BACKUP.replace("四", "六"), OUTSOURCING];
    expect(compare([REPORTING, BACKUP, other], [REPORTING, other, moved])).toEqual({
      changes: [["changed", "第四條", "第六條", "銀行應每日備份客戶交易資料，並異地保存。"]],
      unchanged: 2,
    });
  });

  it("shows what was removed where it stood", () => {
    const compared = compare([REPORTING, BACKUP, OUTSOURCING], [OUTSOURCING, "第六條 施行。"]);
    expect(compared.changes.map(([kind, before, after]) => [kind, before, after])).toEqual([
      ["removed", "第一條", null],
      ["removed", "第四條", null],
      ["added", null, "第六條"],
    ]);
  });

  it("compares texts of thousands of articles that all became others", () => {
    const articles = (word: string) =>
      Array.from({ length: 2000 }, (_, at) => `第${at + 1}條 第${at}類機構應${word}備查。`);
    const { changes, unchanged } = compare(articles("申報"), articles("每年申報").slice(1));
    expect([changes.length, unchanged]).toEqual([2000, 0]);
  });
});

/** Kind, both locators, and the text as the later version has it, else the earlier; the title is always unchanged. */
function compare(before: readonly string[], after: readonly string[]) {
  const { changes, unchanged } = compareVersions(statute(before), statute(after));
  return {
    changes: changes.map((change) => [
      change.kind,
      change.before?.locator ?? null,
      change.after?.locator ?? null,
      (change.after ?? change.before).text,
    ]),
    unchanged: unchanged - 1,
  };
}

function statute(lines: readonly string[]) {
  return sourceOf({
    id: "rule",
    lines: ["某辦法", "", ...lines],
    meta: { kind: "statute" },
  });
}
