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
  ])("asks $question ($why)", ({ question, hk, tw }) => {
    expect([askedOf("HK", question), askedOf("TW", question)]).toEqual([hk, tw]);
  });

  it("keeps the document whose date is asked", () => {
    expect(askedOf("TW", "香港政策宣言和台灣出國報告的日期")).toBe("出国报告的日期");
  });
});
