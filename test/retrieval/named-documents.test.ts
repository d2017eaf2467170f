import { describe, expect, it } from "vitest";
import { namedDocuments } from "../../src/retrieval/named-documents.ts";
import { foldText } from "../../src/text/normalise.ts";
import { HK_POLICY } from "../support/passages.ts";

const documents = [
  "個人資料保護法",
  "銀行法",
  "中央銀行法",
  "中华人民共和国数据安全法",
  "負責任應用人工智能的政策宣言",
].map((title, index) => ({ ...HK_POLICY, id: `d${index}`, title }));

function named(question: string): readonly string[] | "open" {
  const folded = foldText(question);
  const found = namedDocuments(folded, folded.indexOf("第"), documents);
  return found.kind === "open" ? "open" : found.ids;
}

describe("namedDocuments", () => {
  it.each([
    { question: "個人資料保護法第9條", ids: ["d0"], why: "a whole title" },
    { question: "请问个资法第9条", ids: ["d0"], why: "a short form in the other script" },
    { question: "數據安全法第九條", ids: ["d3"], why: "a title without the state's name" },
    { question: "中央銀行法第9條", ids: ["d2"], why: "a title that holds another" },
    { question: "《銀行法》中的第9條", ids: ["d1"], why: "a title in marks" },
    { question: "民法第184條", ids: [], why: "a law that is not there" },
    { question: "證券交易法第9條", ids: [], why: "another that is not" },
    { question: "本法第9條", ids: "open", why: "a pointer" },
    { question: "第9條說什麼", ids: "open", why: "no name" },
    { question: "請問第9條", ids: "open", why: "words that are no name" },
  ])("finds $ids in $question: $why", ({ question, ids }) => {
    expect(named(question)).toEqual(ids);
  });
});
