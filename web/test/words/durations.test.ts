import { describe, expect, it } from "vitest";
import { EN } from "../../src/words/en.ts";
import { ZH_HANT } from "../../src/words/zh-hant.ts";

describe("when to try again", () => {
  it.each([
    { seconds: 1, chinese: "1 秒", english: "1 second." },
    { seconds: 90, chinese: "90 秒", english: "90 seconds." },
    { seconds: 91, chinese: "2 分鐘", english: "2 minutes." },
    { seconds: 5401, chinese: "2 小時", english: "2 hours." },
  ])("is in $english", ({ seconds, chinese, english }) => {
    expect(ZH_HANT.retryAfter(seconds)).toContain(chinese);
    expect(EN.retryAfter(seconds)).toContain(english);
  });
});
