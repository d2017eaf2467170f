import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../src/corpus/parse-document.ts";
import { documentOf } from "../documents.ts";

function outline(text: string): string[] {
  return parseDocument(documentOf(text, "statute")).blocks.map(
    (block) => `${block.kind} ${block.locator}: ${block.text}`,
  );
}

describe("parseStatute", () => {
  it("locates 項, 款, 目 of a Taiwan statute by its Arabic article numbers", () => {
    const text = [
      "法規名稱：某法",
      "修正日期：20240101",
      "",
      "   第 一 章 總則",
      "",
      "第 1 條",
      "為保障權益，制定本法。",
      "",
      "第 1-1 條",
      "有下列情形之一者：",
      "一、甲項。",
      "二、乙項：",
      "（一）第一目。",
      "1.細目。",
      "（二）第二目。",
      "前項之規定，準用之。",
      "",
      "第 8 條之 1",
      "（刪除）",
    ].join("\n");
    expect(outline(text)).toEqual([
      "front-matter 某法: 法規名稱：某法",
      "front-matter 某法: 修正日期：20240101",
      "heading 第 一 章 總則: 第 一 章 總則",
      "paragraph 第1條: 為保障權益，制定本法。",
      "paragraph 第1-1條第1項: 有下列情形之一者：",
      "item 第1-1條第1項第1款: 甲項。",
      "item 第1-1條第1項第2款: 乙項：",
      "item 第1-1條第1項第2款第1目: 第一目。",
      "item 第1-1條第1項第2款第1目之1: 細目。",
      "item 第1-1條第1項第2款第2目: 第二目。",
      "paragraph 第1-1條第2項: 前項之規定，準用之。",
      "paragraph 第8條之1: （刪除）",
    ]);
  });

  it("locates 款 and 项 of a mainland statute in Chinese numerals", () => {
    const text = [
      "# 某法",
      "",
      "## 第一章　总则",
      "",
      "**第二十一条**　本法适用于境内。",
      "",
      "有下列情形的，除外：",
      "",
      "（一）甲；",
      "",
      "（二）乙。",
      "",
      "第二十一条之一　施行。",
    ].join("\n");
    expect(outline(text)).toEqual([
      "heading 某法: 某法",
      "heading 第一章　总则: 第一章　总则",
      "paragraph 第二十一条第一款: 本法适用于境内。",
      "paragraph 第二十一条第二款: 有下列情形的，除外：",
      "item 第二十一条第二款第（一）项: 甲；",
      "item 第二十一条第二款第（二）项: 乙。",
      "paragraph 第二十一条之一: 施行。",
    ]);
  });

  it("puts wrapped lines together, whatever numbers they begin with", () => {
    const text = [
      "第 1 條",
      "違反本條例第三條、第四條及第",
      "五條之規定者，依下列各款處罰，並準用",
      "第七條  第八條之罰則：",
      "　一　處一年以下有期徒刑，得併科罰金新臺幣",
      "　　　十萬元。",
      "　二　沒入之。",
      "但情節輕微者，不罰。",
      "",
      "第 2 條",
      "本條例自公布日施行。",
    ].join("\n");
    expect(outline(text)).toEqual([
      "paragraph 第1條: 違反本條例第三條、第四條及第五條之規定者，依下列各款處罰，並準用第七條  第八條之罰則：",
      "item 第1條第1款: 處一年以下有期徒刑，得併科罰金新臺幣十萬元。",
      "item 第1條第2款: 沒入之。",
      "paragraph 第1條: 但情節輕微者，不罰。",
      "paragraph 第2條: 本條例自公布日施行。",
    ]);
  });

  it("keeps a second paragraph that is indented below an item with the item", () => {
    const text = "第 1 條\n規定如下：\n一、甲款。\n    甲款之細節。\n二、乙款。\n";
    expect(outline(text)).toEqual([
      "paragraph 第1條: 規定如下：",
      "item 第1條第1款: 甲款。甲款之細節。",
      "item 第1條第2款: 乙款。",
    ]);
  });

  it("joins a proviso that a wrapped line begins with to the sentence before it", () => {
    const text = "第 1 條\n應於期限內申報。\n但有正當理由者，不在此限。\n";
    expect(outline(text)).toEqual(["paragraph 第1條: 應於期限內申報。但有正當理由者，不在此限。"]);
  });

  it("takes a site's settings above the text for no part of the law", () => {
    const text = "---\nsidebar: auto\n---\n\n# 某法\n\n**第一条**　内容。\n";
    expect(outline(text)).toEqual([
      "note 文件: sidebar: auto",
      "heading 某法: 某法",
      "paragraph 第一条: 内容。",
    ]);
  });
});
