import { describe, expect, it } from "vitest";
import { findPlaces } from "../../src/text/named-places.ts";
import { foldText } from "../../src/text/normalise.ts";
import { placeTokens } from "../../src/text/place-tokens.ts";

const pathsIn = (text: string): string[] =>
  findPlaces(foldText(text)).map(({ path }) => path.join("/"));

describe("findPlaces", () => {
  it.each([
    ["第21條規定什麼", "条:21"],
    ["第二十一条规定什么", "条:21"],
    ["第 21 條第 2 項第 3 款", "条:21/项:2/款:3"],
    ["第二十一条第二款第（三）项", "条:21/款:2/项:3"],
    ["第8條之1", "条:8-1"],
    ["第 8-1 條", "条:8-1"],
    ["article 21", "条:21"],
    ["第12(b)段說什麼", "段:12/b"],
    ["第12段(b)項", "段:12/b"],
    ["第十二段", "段:12"],
    ["paragraph 12(b)", "段:12/b"],
    ["附件A第5段", "附件:a/段:5"],
    ["附件 A 的第5段", "附件:a/段:5"],
    ["附件B第(a)段", "附件:b/段:/a"],
    ["Annex A, paragraph 5", "附件:a/段:5"],
    ["附件B講什麼", "附件:b"],
    ["註9的內容", "注:9"],
    ["脚注九", "注:9"],
    ["第9個註釋", "注:9"],
    ["footnote 9", "注:9"],
    ["表格1", "表:1"],
    ["表二有哪些項目", "表:2"],
    ["table 2", "表:2"],
    ["貳、一、(三)的內容", "部:2/节:1/点:3"],
  ])("reads %s", (text, path) => {
    expect(pathsIn(text)).toEqual([path]);
  });

  it.each([
    "第 6 屆峰會",
    "第14110號行政命令",
    "關注 3 個問題",
    "發表2篇報告",
    "代表 3 人",
    "附表示意見",
    "註 2024 年",
    "第一段階段性成果".slice(4),
  ])("sees no place in %s", (text) => {
    expect(pathsIn(text)).toEqual([]);
  });

  it("keeps the words where they stand", () => {
    const folded = foldText("請比較第3條與第4條");
    expect(findPlaces(folded).map(({ start, end }) => folded.slice(start, end))).toEqual([
      "第3条",
      "第4条",
    ]);
  });
});

describe("placeTokens", () => {
  it("are those of the place and of every place around it, once each", () => {
    expect(placeTokens(["第21條", "第21條第2項", "第21條第2項第3款"])).toEqual([
      "§条:21",
      "§条:21/项:2",
      "§条:21/项:2/款:3",
    ]);
    expect(placeTokens(["附件A第3段"])).toEqual(["§附件:a", "§附件:a/段:3"]);
    expect(placeTokens(["把握機遇"])).toEqual([]);
  });
});
