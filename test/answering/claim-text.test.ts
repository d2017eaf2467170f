import { describe, expect, it } from "vitest";
import { claimText } from "../../src/answering/claim-text.ts";

const sentence = (quoted: string): string =>
  claimText(quoted, { kind: "paragraph", introduces: false });
const row = (quoted: string): string => claimText(quoted, { kind: "table-row", introduces: false });

describe("a claim's text", () => {
  it.each([
    { quoted: "甲。\n乙。", text: "甲。乙。", why: "a line that ends a sentence" },
    { quoted: "指下列：\n一、甲；\n二、乙。", text: "指下列：一、甲；二、乙。", why: "a list" },
    {
      quoted: "財政局\n2024年10月28日",
      text: "財政局，2024年10月28日。",
      why: "lines without punctuation",
    },
    { quoted: "偵查和預防；以及", text: "偵查和預防。", why: "a connective that leads on" },
    { quoted: "侦查和预防；并且", text: "侦查和预防。", why: "the same in Simplified" },
    { quoted: "偵查和預防；", text: "偵查和預防。", why: "a semicolon at the end" },
    { quoted: "；偵查", text: "偵查。", why: "a semicolon at the start" },
    { quoted: "見 Chatham\nHouse Rule。", text: "見 Chatham House Rule。", why: "Latin words" },
    { quoted: "Available at <https://a.b>", text: "Available at <https://a.b>", why: "an address" },
  ])("reads as a sentence: $why", ({ quoted, text }) => {
    expect(sentence(quoted)).toBe(text);
  });

  it("ends in a colon where it introduces a list", () => {
    const stem = { kind: "paragraph", introduces: true } as const;
    expect(claimText("下列是各種風險", stem)).toBe("下列是各種風險：");
    expect(claimText("如下：", stem)).toBe("如下：");
  });
});

describe("a table row's text", () => {
  it.each([
    {
      quoted: "加強安全\t促進最佳實踐",
      text: "加強安全：促進最佳實踐。",
      why: "a group and a cell",
    },
    {
      quoted: "形式\t議題\n演講\t集中風險",
      text: "形式，演講；議題，集中風險。",
      why: "a head for each column",
    },
    {
      quoted: "步驟一\t步驟二\t\t步驟三\n執行者\t科技公司\t供應商\t機構\t員工",
      text: "執行者：步驟一，科技公司；步驟二，供應商、機構；步驟三，員工。",
      why: "an empty corner, and a head over two columns",
    },
    { quoted: "甲\t\t乙", text: "甲：乙。", why: "an empty cell" },
    { quoted: "甲", text: "甲。", why: "a single cell" },
    { quoted: "一\t二\t三\n甲", text: "一，二，三，甲。", why: "cells that fit no head" },
  ])("names what each cell is about: $why", ({ quoted, text }) => {
    expect(row(quoted)).toBe(text);
  });
});
