import { describe, expect, it } from "vitest";
import { inferJurisdiction } from "../../../src/corpus/load/infer-jurisdiction.ts";

const BODY = "本要點規定作業程序。\n".repeat(40);

describe("inferJurisdiction", () => {
  it.each([
    { why: "in its head", line: "民國113年10月28日", text: "某要點\n\nLINE\n\n內容。\n" },
    { why: "with a label", line: "發文日期：113年10月28日", text: "某函\n\nLINE\n\n內容。\n" },
    { why: "without a day", line: "民國一百一十三年十月", text: "某要點\n\nLINE\n\n內容。\n" },
    { why: "with a decree", line: "民國１１３年４月１日修正", text: "某要點\n（空）\nLINE\n" },
    { why: "at its end", line: "中華民國 113 年 10 月", text: `某要點\n${BODY}LINE\n` },
    { why: "in Markdown", line: "民國113年10月28日", text: "# 某要點\n\n**LINE**\n\n內容。\n" },
  ])("tells Taiwan by the year of a date $why, and by which", ({ line, text }) => {
    expect(inferJurisdiction(text.replace("LINE", line))).toEqual({
      place: "TW",
      by: `the year, counted as in Taiwan, in the line "${line}"`,
    });
  });

  it.each([
    { why: "a year that all write", line: "2024年10月28日" },
    { why: "a year of two digits", line: "24年10月28日" },
    { why: "a sentence of what happened there", line: "民國113年10月28日，台灣公布制度。" },
    { why: "a year within a sentence", line: "台灣自民國113年起推行" },
  ])("does not tell a place by $why", ({ line }) => {
    expect(inferJurisdiction(`某報告\n\n${line}\n\n內容。\n`)).toBeUndefined();
  });

  it("tells the place by an authority at the top rather than by a year", () => {
    const text = "通告\n\n香港金融管理局\n\n附件：\n\n民國113年10月28日\n";
    expect(inferJurisdiction(text)).toEqual({ place: "HK", by: '"香港金融管理局" at its top' });
  });

  it("tells no place where the top points to several, whatever the year", () => {
    const text = "比較\n\n香港金融管理局與金融監督管理委員會\n\n民國113年10月28日\n";
    expect(inferJurisdiction(text)).toBeUndefined();
  });
});
