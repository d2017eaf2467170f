import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/ingest/text/decode-text.ts";
import { extract } from "../support/extract.ts";

const TRADITIONAL = "# 請假要點\n\n第1條 員工應登記。\n第一百零二條 主管機關得派員檢查。\n";
const SIMPLIFIED = "第一条 金融机构应当按照规定保存记录三年。\n第二条 本办法自发布之日起施行。\n";
const ENGLISH = "1. A bank shall keep its records for five years.\n";
const MIXED = "附表：API（Application Programming Interface）之呼叫，應於 24 小時內通報。\n";
const BIG5 = "b2c431b1f820adfba475c0b3b56eb04fa143";
const GB18030 =
  "b5da31ccf520ceaac1cbb9e6b7b6bdf0c8dabbfab9b9b5c4d0d0ceaaa3acd6c6b6a8b1beb0ecb7a8a1a3";

const little = (text: string): Buffer => Buffer.from(text, "utf16le");
const big = (text: string): Buffer => little(text).swap16();
const hex = (digits: string): Buffer => Buffer.from(digits, "hex");

/** Bytes that look like any others, and are the same in each run. */
function randomBytes(length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, block) =>
    createHash("sha256").update(String(block)).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

describe("what a NUL does to a text", () => {
  it.each([
    { why: "Markdown", name: "a.md", bytes: "# 要點\n\n第1條 員工\0應登記。\n" },
    { why: "few words", name: "a.txt", bytes: "員工\0應登記" },
    { why: "ASCII", name: "a.txt", bytes: "Staff shall\0 register.\n" },
    { why: "several", name: "a.txt", bytes: "\0第1條\0 員工應登\0記。" },
    { why: "a page", name: "a.html", bytes: "<meta charset=utf-8><p>員工\0應登記。" },
    { why: "padding", name: "a.txt", bytes: `第1條 員工應登記。${"\0".repeat(4096)}` },
    { why: "its mark", name: "a.txt", bytes: "\ufeff第1條\0 員工應登記。" },
  ])("is left out of UTF-8 and counted: $why", async ({ name, bytes }) => {
    const { encoding, text, warnings } = await extract(name, bytes);
    expect(encoding).toBe("utf-8");
    expect(text).toBe((await extract(name, bytes.replaceAll("\0", ""))).text);
    const count = bytes.split("\0").length - 1;
    expect(warnings).toEqual([`${count} control or invisible characters were left out`]);
  });

  it("does not make another encoding of UTF-8 that is damaged", async () => {
    const bytes = Buffer.concat([Buffer.from("銀行應備份\0資料。".repeat(20)), hex("ff")]);
    expect(await extract("a.txt", bytes)).toMatchObject({
      encoding: "utf-8",
      warnings: [
        "1 characters are not valid utf-8 and were replaced by U+FFFD",
        "20 control or invisible characters were left out",
      ],
    });
  });

  it("leaves UTF-8 of a terminal, damaged, what it is", () => {
    const bytes = Buffer.concat([Buffer.from("\u001b應備份資料。\u001b".repeat(20)), hex("ff")]);
    expect(decodeText(bytes)).toMatchObject({ encoding: "utf-8", replaced: 1 });
  });

  it.each([
    { encoding: "big5", digits: BIG5, text: "第1條 員工應登記。" },
    { encoding: "gb18030", digits: GB18030, text: "第1条 为了规范金融机构的行为，制定本办法。" },
  ])("is left out of $encoding, wherever it stands", async ({ encoding, digits, text }) => {
    const whole = hex(digits);
    for (const at of [0, 2, 3, 6, whole.length]) {
      const bytes = Buffer.concat([whole.subarray(0, at), hex("00"), whole.subarray(at)]);
      expect(await extract("a.txt", bytes)).toMatchObject({
        encoding,
        text,
        warnings: ["1 control or invisible characters were left out"],
      });
    }
  });

  it("is left out of a page in the encoding that it declares", async () => {
    const page = Buffer.concat([Buffer.from("<meta charset=big5><p>\0"), hex(BIG5)]);
    expect(await extract("a.html", page)).toMatchObject({
      encoding: "big5",
      text: "第1條 員工應登記。\n",
    });
  });
});

describe("UTF-16", () => {
  const texts = [
    { why: "traditional", text: TRADITIONAL },
    { why: "simplified", text: SIMPLIFIED },
    { why: "English", text: ENGLISH },
    { why: "Latin with accents", text: "Résumé – naïve “café”, 5 €\n" },
    { why: "mixed", text: MIXED },
    { why: "long", text: TRADITIONAL.repeat(9000) },
    { why: "with symbols", text: "①一般規定：「甲」→乙；Ⅱ、丙（ㄅ）…\n" },
    { why: "with a NUL", text: "第一條 員工應登記。\0主管應核准。\n" },
    { why: "padded", text: `${SIMPLIFIED}${"\0".repeat(999)}` },
    { why: "three words", text: "第一條" },
    { why: "a heading", text: "總則\n" },
    { why: "a title", text: "員工請假要點\n" },
    { why: "one short article", text: "第1條 員工應登記。" },
    { why: "short English", text: "Rules" },
  ];

  it.each(texts)("is read with its mark: $why", ({ text }) => {
    const le = decodeText(little(`\ufeff${text}`));
    const be = decodeText(big(`\ufeff${text}`));
    expect([le, be]).toEqual([
      { encoding: "utf-16le", text, replaced: 0 },
      { encoding: "utf-16be", text, replaced: 0 },
    ]);
  });

  it.each(texts)("is read without a mark: $why", ({ text }) => {
    const read = [decodeText(little(text)), decodeText(big(text))];
    expect(read).toEqual([
      { encoding: "utf-16le", text, replaced: 0 },
      { encoding: "utf-16be", text, replaced: 0 },
    ]);
  });

  it("is not what a word in Big5 is, though its bytes are usual characters in UTF-16 too", () => {
    expect(decodeText(hex("bb73b379b77e"))).toMatchObject({ encoding: "big5", text: "製造業" });
  });

  it("is not what a page in Big5 holds that declares it", () => {
    const page = Buffer.concat([Buffer.from("<meta charset=utf-16>"), hex(BIG5)]);
    expect(decodeText(page, "utf-16")).toMatchObject({ encoding: "big5" });
  });
});

describe("Big5", () => {
  it("is read with the characters of Hong Kong", () => {
    const digits =
      "adbbb4e4916fb3bdaf46a142b260a4f496f5a142a8aa9e50a8a4aabaa4bda640abce9068a1419df6ab599defa143";
    expect(decodeText(hex(digits))).toEqual({
      encoding: "big5",
      text: "香港鰂魚涌、深水埗、赤鱲角的公共屋邨，喺係嘅。",
      replaced: 0,
    });
  });
});

describe("valid UTF-8", () => {
  it("is read as such whatever it holds, if few of its bytes are zero", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (words) => {
        const text = `第1條 員工應登記。${words}\0\ufffd`;
        expect(decodeText(Buffer.from(text))).toMatchObject({ encoding: "utf-8", text });
      }),
    );
  });
});

describe("what is no text", () => {
  const header = "0000000100000002000000030000000400000005";
  it.each([
    { why: "bytes at random", bytes: randomBytes(50_000), declared: null },
    { why: "a few of them", bytes: randomBytes(300), declared: null },
    { why: "an odd number", bytes: randomBytes(50_001), declared: null },
    { why: "said to be Latin", bytes: randomBytes(50_000), declared: "iso-8859-1" },
    { why: "said to be UTF-16", bytes: randomBytes(50_000), declared: "utf-16le" },
    { why: "said to be Big5", bytes: randomBytes(50_000), declared: "big5" },
    { why: "numbers of four bytes", bytes: hex(header.repeat(40)), declared: null },
    { why: "nothing but zeros and an end", bytes: hex(`${"00".repeat(99)}0a`), declared: null },
  ])("is refused: $why", ({ bytes, declared }) => {
    expect(() => decodeText(bytes, declared)).toThrow("the file is no text in UTF-8, UTF-16");
  });
});
