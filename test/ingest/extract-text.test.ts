import { describe, expect, it } from "vitest";
import { extract } from "../support/extract.ts";

describe("reading a text", () => {
  it.each([
    { encoding: "utf-8", hex: "efbbbfe7acac", text: "第", why: "with a byte order mark" },
    { encoding: "utf-16le", hex: "fffe2c7b004e9d68", text: "第一條", why: "with its mark" },
    {
      encoding: "utf-16be",
      hex: "7b2c4e00689dff0c672c6cd5000a",
      text: "第一條，本法\n",
      why: "without a mark",
    },
    {
      encoding: "big5",
      hex: "b2c4a440b1f820a5bbaa6ba8cca4a4b5d8a5c1b0eabecbaa6bad71a977a4a7a143",
      text: "第一條 本法依中華民國憲法訂定之。",
      why: "by its statistics",
    },
    {
      encoding: "gb18030",
      hex: "b5dad2bbccf520ceaac1cbb9e6b7b6bdf0c8dabbfab9b9b5c4d0d0ceaaa3acd6c6b6a8b1beb0ecb7a8a1a3",
      text: "第一条 为了规范金融机构的行为，制定本办法。",
      why: "by its statistics",
    },
  ])("finds $encoding $why", async ({ encoding, hex, text }) => {
    expect(await extract("a.txt", Buffer.from(hex, "hex"))).toMatchObject({ encoding, text });
  });

  it("tells how many characters could not be decoded", async () => {
    const bytes = Buffer.concat([Buffer.from("銀行應備份資料。".repeat(20)), Buffer.from([0xff])]);
    const { warnings } = await extract("a.txt", bytes);
    expect(warnings).toEqual(["1 characters are not valid utf-8 and were replaced by U+FFFD"]);
  });

  it("brings line ends to one form and takes out what no reader sees", async () => {
    const { text, warnings } = await extract("a.md", "甲\u200b\u202e。\r\n乙\u0007。\r丙\ue000。");
    expect(text).toBe("甲。\n乙。\n丙\ue000。");
    expect(warnings).toEqual([
      "1 characters are of a private font and may be unreadable",
      "3 control or invisible characters were left out",
    ]);
  });
});
