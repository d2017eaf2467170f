import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/ingest/text/clean-text.ts";
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

  it.each([
    { why: "UTF-16", name: "a.txt", bytes: Buffer.from("\ufeff甲\ud800乙", "utf16le") },
    {
      why: "a reference in HTML",
      name: "a.html",
      bytes: Buffer.from("<meta charset=utf-8><p>甲&#xD800;乙"),
    },
    {
      why: "UTF-8 as others write it",
      name: "a.md",
      bytes: Buffer.concat([
        Buffer.from("銀行應備份資料。".repeat(60)),
        Buffer.from("e794b2eda080e4b999", "hex"),
      ]),
    },
  ])("holds no half of a character that a file has in $why", async ({ name, bytes }) => {
    const { text } = await extract(name, bytes);
    expect(text).not.toMatch(/\p{Surrogate}/u);
    expect(text).toMatch(/甲\ufffd+乙/);
  });

  it("shows halves of characters that come as text as broken, and counts them", () => {
    expect(cleanText("甲\ud800乙\udc00")).toEqual({
      text: "甲\ufffd乙\ufffd",
      warnings: ["2 halves of characters were replaced by U+FFFD"],
    });
  });
});
