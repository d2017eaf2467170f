import { describe, expect, it } from "vitest";
import { convertScript, detectScript } from "../../src/text/script.ts";

describe("detectScript", () => {
  it.each([
    ["金融機構應如何應用？", "hant"],
    ["金融机构应如何应用？", "hans"],
    ["What is AI?", null],
    ["人工智能", null],
  ] as const)("finds the script of %s: %s", (text, script) => {
    expect(detectScript(text)).toBe(script);
  });
});

describe("convertScript", () => {
  it("changes characters and no words", () => {
    expect(convertScript("網絡安全軟件", "hans")).toBe("网络安全软件");
    expect(convertScript("网络安全软件", "hant")).toBe("網絡安全軟件");
  });

  it("leaves a text alone that is in the script already", () => {
    expect(convertScript("臺灣銀行業裏的規範", "hant")).toBe("臺灣銀行業裏的規範");
    expect(convertScript("台湾银行业", "hans")).toBe("台湾银行业");
  });
});
