import { describe, expect, it } from "vitest";
import { chineseDate, englishDate } from "../../src/words/dates.ts";

describe("dates", () => {
  it.each([
    ["2024-10-28", "2024年10月28日", "28 Oct 2024"],
    ["2024-01-05", "2024年1月5日", "5 Jan 2024"],
    ["2024", "2024", "2024"],
    ["2024-13-01", "2024年13月1日", "2024-13-01"],
    ["", "", ""],
  ])("of %j are %j and %j", (isoDate, chinese, english) => {
    expect([chineseDate(isoDate), englishDate(isoDate)]).toEqual([chinese, english]);
  });
});
