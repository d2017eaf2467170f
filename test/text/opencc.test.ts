import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { Converter as createFromSimplified } from "opencc-js/cn2t";
import { Converter as createToSimplified } from "opencc-js/t2cn";
import { describe, expect, it } from "vitest";
import {
  hongKongToSimplified,
  simplifiedToTaiwan,
  simplifiedToTaiwanWords,
  simplifiedToTraditional,
  taiwanToMainlandWords,
} from "../../src/text/opencc.ts";

const CONVERSIONS = [
  ["hk→cn", hongKongToSimplified, createToSimplified({ from: "hk", to: "cn" })],
  ["cn→t", simplifiedToTraditional, createFromSimplified({ from: "cn", to: "t" })],
  ["cn→tw", simplifiedToTaiwan, createFromSimplified({ from: "cn", to: "tw" })],
  ["cn→twp", simplifiedToTaiwanWords, createFromSimplified({ from: "cn", to: "twp" })],
  ["twp→cn", taiwanToMainlandWords, createToSimplified({ from: "twp", to: "cn" })],
] as const;

// words that are changed as a whole, that overlap, that have several readings, and what is not Chinese
const pieces = fc.constantFrom(
  ..."数据库 資料庫 网络 網路 头发 發展 理发 干涉 乾坤 后台 皇后 里程 裡面 服务器 伺服器 信息安全 台 臺 𠮷 ， a1".split(
    " ",
  ),
  ..."体制 系统 衛生 群 為 为 鼠标 硬盘 计算机 程序 软件 人工智能 綫 線 户 戶 说 説".split(" "),
);
const sentences = fc.array(pieces, { maxLength: 12 }).map((words) => words.join(""));

describe.each(CONVERSIONS)("the conversion %s", (_name, convert, reference) => {
  it("gives what opencc-js's own converter gives, whatever the words", () => {
    fc.assert(fc.property(sentences, (text) => convert(text) === reference(text)));
  });

  it.each(readdirSync("corpus"))("gives the same for the whole of corpus/%s", (name) => {
    const text = readFileSync(`corpus/${name}`, "utf8");
    expect(convert(text)).toBe(reference(text));
  });
});
