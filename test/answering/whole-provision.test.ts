import { describe, expect, it } from "vitest";
import { wholeProvision } from "../../src/answering/whole-provision.ts";
import { parseDocument } from "../../src/corpus/parse-document.ts";
import { splitPassages } from "../../src/corpus/split-passages.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import { documentOf } from "../corpus/documents.ts";
import { passageAt } from "../support/passages.ts";

function articleOf(...lines: readonly string[]): Passage {
  const document = documentOf(lines.join("\n"), "statute");
  const [passage] = splitPassages(document, parseDocument(document));
  if (passage === undefined) throw new Error("no passage");
  return passage;
}

/** What is quoted with the sentence that holds `words`. */
function quoted(passage: Passage, words: string, asksList = false): string[] {
  const range = passage.sentences.find((one) => sliceSpan(passage.text, one).includes(words));
  if (range === undefined) throw new Error(`no sentence holds ${words}`);
  return wholeProvision(passage, range, { asksList }).map((one) => sliceSpan(passage.text, one));
}

describe("a rule and its exception", () => {
  const text = "應於期限內申報。但有正當理由者，不在此限。申報應以書面為之。";

  it("are quoted together, whichever of them answers", () => {
    const paragraph = passageAt(0, text);
    const whole = ["應於期限內申報。但有正當理由者，不在此限。"];
    expect(quoted(paragraph, "應於期限")).toEqual(whole);
    expect(quoted(paragraph, "正當理由")).toEqual(whole);
    expect(quoted(paragraph, "書面")).toEqual(["申報應以書面為之。"]);
  });

  it.each([
    { text: "机构应当报告。但是，法律另有规定的除外。", why: "mainland wording" },
    { text: "機構應報告。惟經核准者，得免之。", why: "惟" },
    { text: "機構應報告；但經核准者，得免之。", why: "a semicolon between them" },
    { text: "機構應報告。經主管機關核准者，不在此限。", why: "an exception without 但" },
    { text: "机构应当报告。法律另有规定的，从其规定。", why: "another law's rule" },
  ])("are recognised in $text ($why)", ({ text: words }) => {
    expect(quoted(passageAt(0, words), words.slice(0, 3))).toEqual([words]);
  });

  it.each(["機構應報告。惟一例外見後。", "機構應報告。但凡重大者，應公告。"])(
    "are not seen in %s",
    (words) => {
      expect(quoted(passageAt(0, words), "機構應報告")).toEqual(["機構應報告。"]);
    },
  );

  it("of one paragraph do not reach into the next", () => {
    const article = articleOf("第 2 條", "甲應申報。", "惟乙應通報。");
    expect(quoted(article, "甲應申報")).toEqual(["甲應申報。"]);
  });
});

describe("a list within an article", () => {
  const article = articleOf(
    "第 5 條",
    "主管機關應公告。",
    "有下列情形之一者，不得營業：",
    "一、未經許可。",
    "二、違反下列規定：",
    "（一）資本。",
    "（二）人員。",
    "三、其他。",
    "但經專案核准者，不在此限。",
    "前項核准，應公告之。",
  );
  const list =
    "有下列情形之一者，不得營業：\n一、未經許可。\n二、違反下列規定：\n（一）資本。\n（二）人員。\n三、其他。\n但經專案核准者，不在此限。";

  it("is not cut at the words that introduce it", () => {
    expect(quoted(article, "有下列情形")).toEqual([list]);
  });

  it("stands whole where a list was asked for and an item fits", () => {
    expect(quoted(article, "未經許可", true)).toEqual([list]);
  });

  it("gives an item with the words above it, and with what is nested in it", () => {
    expect(quoted(article, "其他")).toEqual([
      "有下列情形之一者，不得營業：",
      "三、其他。\n但經專案核准者，不在此限。",
    ]);
    expect(quoted(article, "人員")).toEqual([
      "有下列情形之一者，不得營業：",
      "二、違反下列規定：",
      "（二）人員。",
    ]);
    expect(quoted(article, "違反下列規定")).toEqual([
      "有下列情形之一者，不得營業：",
      "二、違反下列規定：\n（一）資本。\n（二）人員。",
    ]);
  });

  it("leaves the paragraphs around it out", () => {
    expect(quoted(article, "前項核准")).toEqual(["前項核准，應公告之。"]);
    expect(quoted(article, "主管機關應公告")).toEqual(["主管機關應公告。"]);
  });
});
