import { describe, expect, it } from "vitest";
import { askedOfJurisdiction } from "../../src/answering/asked-of-jurisdiction.ts";
import { foldText } from "../../src/text/normalise.ts";

function askedOf(jurisdiction: "HK" | "TW", question: string): string {
  const asked = askedOfJurisdiction(jurisdiction, foldText(question), ["HK", "TW"]);
  return asked.replace(/\s+/gu, " ").trim();
}

describe("askedOfJurisdiction", () => {
  it.each([
    {
      question: "香港金管局與台灣金管會對委外的要求有何異同？",
      hk: "金管局对委外的要求 ?",
      tw: "金管会对委外的要求 ?",
      why: "each without the other's body",
    },
    {
      question: "委外的定義，香港與台灣文件的說法有何不同？",
      hk: "委外的定义, ?",
      tw: "委外的定义, ?",
      why: "without the documents that the places stand for",
    },
    {
      question: "香港同台灣怎樣培訓？一邊講課程，一邊講輪調。",
      hk: "怎样培训?讲课程。",
      tw: "怎样培训?讲轮调。",
      why: "each its own of two that are paired in order",
    },
    {
      question: "台灣和香港怎樣培訓？一邊講輪調，另一邊講課程。",
      hk: "怎样培训?讲课程。",
      tw: "怎样培训?讲轮调。",
      why: "in the order in which they are named",
    },
    {
      question: "兩份文件是否都提到人為監督，香港和台灣各怎麼說？",
      hk: "人为监督, ?",
      tw: "人为监督, ?",
      why: "what both say is what each says",
    },
    {
      question: "How do the Hong Kong statement and the Taiwanese report each explain the risk?",
      hk: "how do the and the the risk?",
      tw: "how do the and the the risk?",
      why: "without the words that set both side by side",
    },
    {
      question: "香港與台灣外判規定有何不同？",
      hk: "外判规定 ?",
      tw: "外判规定 ?",
      why: "of both what follows the second alone",
    },
    {
      question: "香港同台灣AI培訓要求有什麼分別？",
      hk: "ai培训要求 ?",
      tw: "ai培训要求 ?",
      why: "of both what follows the second alone",
    },
    {
      question: "香港和台灣報告義務有何不同？",
      hk: "报告义务 ?",
      tw: "报告义务 ?",
      why: "a document's kind before a further noun is no document",
    },
    {
      question: "香港的委外規定與台灣有何不同？",
      hk: "的委外规定 ?",
      tw: "的委外规定 ?",
      why: "of both what follows the first alone",
    },
    {
      question: "香港委外規定和台灣有何不同？",
      hk: "委外规定 ?",
      tw: "委外规定 ?",
      why: "of both what follows the first, where nothing else is asked",
    },
    {
      question: "香港證監會2023年的通告與台灣2024年的指引有何不同？",
      hk: "证监会2023年的通告",
      tw: "2024年的指引 ?",
      why: "each what is its own also behind a body or a year",
    },
    {
      question: "香港的罰款上限和台灣的申報期限分別是多少？",
      hk: "的罚款上限 是多少?",
      tw: "的申报期限 是多少?",
      why: "each what is its own",
    },
    {
      question: "香港的宣言和台灣的報告有何不同？",
      hk: "的宣言",
      tw: "的报告 ?",
      why: "the documents, where nothing else is asked",
    },
    {
      question: "香港合同與台灣合同有何不同？",
      hk: "合同 ?",
      tw: "合同 ?",
      why: "no word is cut",
    },
    {
      question: "一方面要發展，一方面要監管，香港和台灣各怎麼看？",
      hk: "一方面要发展,一方面要监管, ?",
      tw: "一方面要发展,一方面要监管, ?",
      why: "two respects are no two places",
    },
    {
      question: "香港和台灣要求一個月內報告，一個月後覆核嗎？",
      hk: "要求一个月内报告,一个月后覆核吗?",
      tw: "要求一个月内报告,一个月后覆核吗?",
      why: "two times are no two places",
    },
    {
      question: "一邊講課程，一邊講輪調，香港和台灣怎樣培訓？",
      hk: "一边讲课程,一边讲轮调, 怎样培训?",
      tw: "一边讲课程,一边讲轮调, 怎样培训?",
      why: "a pair before the names has no order",
    },
    {
      question: "中國內地之外，香港和台灣怎樣培訓？一邊講課程，一邊講輪調。",
      hk: "中国内地之外, 怎样培训?讲课程。",
      tw: "中国内地之外, 怎样培训?讲轮调。",
      why: "a place that is not compared is not counted",
    },
    {
      question: "香港和台灣須為不同客戶做什麼？",
      hk: "须为不同客户做什么?",
      tw: "须为不同客户做什么?",
      why: "不同 before a noun compares nothing",
    },
  ])("asks $question ($why)", ({ question, hk, tw }) => {
    expect([askedOf("HK", question), askedOf("TW", question)]).toEqual([hk, tw]);
  });

  it("keeps the document whose date is asked", () => {
    expect(askedOf("TW", "香港政策宣言和台灣出國報告的日期")).toBe("出国报告的日期");
  });
});
