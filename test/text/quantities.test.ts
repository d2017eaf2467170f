import { describe, expect, it } from "vitest";
import { foldText } from "../../src/text/normalise.ts";
import { findQuantities } from "../../src/text/quantities.ts";

function readingsOf(text: string): string[] {
  return findQuantities(foldText(text)).map(({ readings }) => readings.join("|"));
}

describe("findQuantities", () => {
  it.each([
    { text: "113 年 5 月 27 日", readings: ["year:2024|113", "month:5|5", "day:27|27"] },
    { text: "一百一十三年五月", readings: ["year:2024|113", "month:5|5"] },
    { text: "二〇二四年", readings: ["year:2024|2024"] },
    { text: "2024-10-28", readings: ["year:2024", "month:10", "day:28"] },
    { text: "百分之五及５％", readings: ["5%", "5%"] },
    { text: "超過290 000台", readings: ["290000"] },
    { text: "撥款額共 30 億元", readings: ["3000000000"] },
    { text: "三分之二及2/3", readings: ["2/3", "2/3"] },
    { text: "二分之一、半數", readings: ["1/2|50%", "1/2|50%"] },
    { text: "百分之九點一", readings: ["9.1%"] },
    { text: "一九八○年", readings: ["year:1980|1980"] },
    { text: "为期三年", readings: ["3"] },
    { text: "七年內", readings: ["7"] },
    { text: "2022年內地", readings: ["year:2022|2022"] },
    { text: "第 14110 號", readings: ["ordinal:14110|14110"] },
    { text: "第二十一條", readings: ["ordinal:21|21"] },
    { text: "未來 12 至 18 個月", readings: ["12", "18"] },
    { text: "統一的一般原則", readings: [] },
  ])("reads $text", ({ text, readings }) => {
    expect(readingsOf(text)).toEqual(readings);
  });

  it("gives ranges of the text it was given", () => {
    const text = foldText("根據2023年的統計，使用率為38%。");
    const slices = findQuantities(text).map(({ start, end }) => text.slice(start, end));
    expect(slices).toEqual(["2023年", "38%"]);
  });
});
