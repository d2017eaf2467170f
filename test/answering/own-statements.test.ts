import { describe, expect, it } from "vitest";
import { isOwnStatement } from "../../src/answering/own-statements.ts";
import { foldText } from "../../src/text/normalise.ts";
import { passageAt, recordOf } from "../support/passages.ts";

function evidenceUnder(text: string, heading: string) {
  const passage = passageAt(0, text, { headingPath: [heading] });
  return { ...recordOf(passage), rank: 1, score: 1, trace: [], sentenceVectors: [] };
}

describe("isOwnStatement", () => {
  it.each([
    { text: "我國採取開放的態度。", own: true, why: "it speaks of its own place" },
    { text: "應建立問責機制。", own: true, why: "it names nobody else" },
    { text: "歐盟訂有法案。", own: false, why: "it speaks of another place" },
    { text: "臺灣參考歐盟法案。", own: true, why: "it speaks of its own beside another" },
    { text: "該研究發現風險不高。", own: false, why: "it reports a study" },
    { text: "受訪者擔心成本。", own: false, why: "it reports who was asked" },
    {
      text: "產業正在推動揭露。",
      heading: "美國財政部報告之重點",
      own: false,
      why: "its heading is about another place",
    },
    {
      text: "中國大陸訂有辦法。",
      question: "關於內地",
      own: true,
      why: "the question asks about it by another name",
    },
    {
      text: "歐盟訂有法案。",
      question: "與歐盟的法案相比",
      own: true,
      why: "the question asks about that place",
    },
  ])("calls $text own: $own, because $why", ({ text, heading = "", question = "", own }) => {
    const candidate = { evidence: evidenceUnder(text, heading), folded: foldText(text) };
    expect(isOwnStatement(candidate, "TW", foldText(question))).toBe(own);
  });

  it.each([
    { text: "上海和深圳應當開展試點。", jurisdiction: "CN", why: "its own cities" },
    { text: "簽署國包括美國和英國。", jurisdiction: "INT", why: "of no one place" },
  ] as const)("calls $text one of $jurisdiction: $why", ({ text, jurisdiction }) => {
    const candidate = { evidence: evidenceUnder(text, ""), folded: foldText(text) };
    expect(isOwnStatement(candidate, jurisdiction, "")).toBe(true);
  });
});
