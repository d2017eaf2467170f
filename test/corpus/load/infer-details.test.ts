import { describe, expect, it } from "vitest";
import { inferDetails } from "../../../src/corpus/load/infer-details.ts";

const infer = (text: string, title: string | null = null) =>
  inferDetails({ text, title }, { id: "a", name: "檔案.docx", sourceSha256: "" });

describe("inferDetails", () => {
  it("reads issuer, dates and place of a circular from its lines, and tells which", () => {
    const { meta, inferred } = infer(
      "# 關於外判安排的通函\n\n金融監督管理委員會\n\n發文日期：中華民國一百一十三年十月二十八日\n\n一、各機構應辦理。\n\n二、本通函自一百一十四年一月一日起生效。\n",
    );
    expect(meta).toMatchObject({
      title: "關於外判安排的通函",
      issuer: "金融監督管理委員會",
      jurisdiction: "TW",
      issuedOn: "2024-10-28",
      effectiveOn: "2025-01-01",
    });
    expect(inferred).toMatchObject({
      issuer: 'the line "金融監督管理委員會"',
      issuedOn: 'the line "發文日期：中華民國一百一十三年十月二十八日"',
      effectiveOn: 'the line "二、本通函自一百一十四年一月一日起生效。"',
    });
  });

  it("takes the day of issue for the day of effect where the text says so", () => {
    const { meta } = infer(
      "某辦法\n\n发布日期：2024年3月1日\n\n第一条 甲。\n第二条 本办法自发布之日起施行。\n",
    );
    expect(meta).toMatchObject({
      issuedOn: "2024-03-01",
      effectiveOn: "2024-03-01",
      kind: "statute",
    });
  });

  it.each([
    ["某辦法修正草案", "draft"],
    ["某辦法（已廢止）", "not-in-force"],
    ["某辦法", "informational"],
  ])("tells the status of %s by its title: %s", (title, status) => {
    expect(infer(`${title}\n\n內容如下。\n`).meta.status).toBe(status);
  });

  it.each([
    ["中華民國一百一十三年四月一日發布", "2024-04-01", ""],
    ["2024年4月1日第八屆董事會第三次會議通過", "2024-04-01", ""],
    ["民國113年4月1日修正全文15條", "2024-04-01", ""],
    ["香港金融管理局 2023年6月1日", "2023-06-01", "香港金融管理局"],
    ["113年4月1日以前成立之機構，其修正", null, ""],
    ["自2024年4月1日起，甲銀行", null, ""],
  ])("reads of 「%s」 the day %s and the issuer 「%s」", (line, issuedOn, issuer) => {
    const { meta } = infer(`某辦法\n\n${line}\n\n第一條 甲。\n第二條 乙。\n`);
    expect(meta).toMatchObject({ issuedOn, issuer });
  });

  it("says nothing of what the text does not tell", () => {
    const { meta, inferred } = infer("雜記\n\n今天天氣好。\n");
    expect(meta).toMatchObject({
      issuer: "",
      issuedOn: null,
      effectiveOn: null,
      jurisdiction: null,
    });
    expect(Object.keys(inferred).sort()).toEqual(["kind", "language", "status", "title"]);
  });
});
