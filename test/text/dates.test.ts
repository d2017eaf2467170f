import { describe, expect, it } from "vitest";
import { findDates, readDate } from "../../src/text/dates.ts";

describe("readDate", () => {
  it.each([
    ["中華民國一百一十三年十月二十八日", "2024-10-28"],
    ["中華民國 113 年 5 月 27 日", "2024-05-27"],
    ["民國一一三年七月一日", "2024-07-01"],
    ["二〇二四年十月二十八日", "2024-10-28"],
    ["2024年10月28日", "2024-10-28"],
    ["２０２４年１月２日", "2024-01-02"],
    ["113.10.28", "2024-10-28"],
    ["113/10/28", "2024-10-28"],
    ["2024-10-28", "2024-10-28"],
    ["20151202", "2015-12-02"],
    ["28 October 2024", "2024-10-28"],
    ["October 28, 2024", "2024-10-28"],
    ["112年十二月卅一日", "2023-12-31"],
  ])("reads %s as %s", (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each(["2024年2月30日", "13月", "第113年", "2024年10月", "1.2.3", "9999999", "民國0年1月1日"])(
    "takes %s for no date",
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  it("finds every date of a sentence where it stands", () => {
    const text = "中華民國109年8月12日訂定，自110.1.1施行";
    expect(findDates(text)).toEqual([
      { date: "2020-08-12", start: 0, end: 13 },
      { date: "2021-01-01", start: 17, end: 24 },
    ]);
  });
});
